//! The connections of a server: any number at once, with each request on its own thread, which may block.

use std::{
    convert::Infallible,
    net::TcpListener,
    sync::Arc,
    thread::{self, JoinHandle},
};

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::{
    net::TcpStream,
    runtime::{Builder, Runtime},
    sync::oneshot,
    task::spawn_blocking,
};

/// Answers one request; it may block.
pub(super) type Answer = Arc<dyn Fn(Request<Incoming>) -> Response<Full<Bytes>> + Send + Sync>;

/// Accepts connections until it is dropped.
pub(super) struct Connections {
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Connections {
    pub(super) fn accept(listener: TcpListener, answer: Answer) -> Result<Self> {
        listener.set_nonblocking(true).context("the listener cannot be used")?;
        let runtime = Builder::new_current_thread().enable_io().build().context("cannot start the server")?;
        let (end, ended) = oneshot::channel();
        let work = move || run(runtime, listener, &answer, ended);
        let thread = thread::Builder::new().name("server".to_owned()).spawn(work);
        let thread = Some(thread.context("cannot start the server's thread")?);
        Ok(Self { end: Some(end), thread })
    }
}

impl Drop for Connections {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn run(runtime: Runtime, listener: TcpListener, answer: &Answer, ended: oneshot::Receiver<()>) {
    runtime.block_on(async {
        tokio::select! {
            () = accept(listener, answer) => {}
            _ = ended => {}
        }
    });
    // An answer that is still waiting must not delay the shutdown.
    runtime.shutdown_background();
}

async fn accept(listener: TcpListener, answer: &Answer) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, Arc::clone(answer)));
        }
    }
}

async fn converse(stream: TcpStream, answer: Answer) {
    let service = service_fn(move |request| {
        let answer = Arc::clone(&answer);
        async move { Ok::<_, Infallible>(spawn_blocking(move || answer(request)).await.unwrap_or_else(|_| broken())) }
    });
    // It is not an error if the browser has disconnected in the meantime.
    http1::Builder::new().title_case_headers(true).serve_connection(TokioIo::new(stream), service).await.ok();
}

/// The response that is sent if the answer panicked.
fn broken() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = hyper::StatusCode::INTERNAL_SERVER_ERROR;
    response
}
