//! A server that does what no proper server does.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use miniz_oxide::{
    MZFlush,
    deflate::{
        core::{CompressorOxide, create_comp_flags_from_zip_params},
        stream::deflate,
    },
};

use crate::harness::site;

/// How each request is answered.
#[derive(Clone, Copy)]
pub enum Answer {
    /// Begins, and then sends nothing more.
    Stalls,
    /// Begins, and closes the connection.
    BreaksOff,
    /// Sends as long as the client reads, up to half a gigabyte, at 16 MiB a second: a browser reads ahead until it is told to stop.
    Endless,
    /// Sends half a megabyte that decompresses to half a gigabyte.
    Bomb,
    /// Sends the files of the build, but closes the connection in the middle of this one.
    Cuts(&'static str),
}

/// Half a gigabyte.
const HUGE: usize = 512 << 20;

/// A running server.
pub struct Raw {
    port: u16,
    sent: Arc<AtomicUsize>,
    ended: Arc<AtomicBool>,
}

impl Raw {
    pub fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sent, ended) = (Arc::<AtomicUsize>::default(), Arc::<AtomicBool>::default());
        let (counter, end) = (sent.clone(), ended.clone());
        let body: Arc<[u8]> = match answer {
            Answer::Bomb => bomb().into(),
            _ => (*b"{\"format\": 1,").into(),
        };
        thread::spawn(move || {
            for connection in listener.incoming() {
                if end.load(Ordering::Relaxed) {
                    return;
                }
                let (counter, end, body) = (counter.clone(), end.clone(), body.clone());
                // A client may close the connection at any time: that is not an error here.
                thread::spawn(move || connection.map(|stream| respond(answer, stream, &body, &counter, &end)));
            }
        });
        Self { port, sent, ended }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// How many bytes of bodies clients have accepted.
    pub fn sent(&self) -> usize {
        self.sent.load(Ordering::Relaxed)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for connections.
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
    }
}

fn respond(
    answer: Answer,
    mut stream: TcpStream,
    body: &[u8],
    sent: &AtomicUsize,
    ended: &AtomicBool,
) -> std::io::Result<()> {
    let mut request = [0; 4096];
    let length = stream.read(&mut request)?;
    if let Answer::Cuts(file) = answer {
        return build(file, &String::from_utf8_lossy(&request[..length]), &mut stream);
    }
    let (length, more) = match answer {
        Answer::Stalls | Answer::BreaksOff => (1000, ""),
        Answer::Endless => (HUGE, ""),
        _ => (0, "Content-Encoding: gzip\r\n"),
    };
    let length = if length == 0 { body.len() } else { length };
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\n{more}Content-Length: {length}\r\n\r\n"
    )?;
    stream.write_all(body)?;
    sent.fetch_add(body.len(), Ordering::Relaxed);
    match answer {
        Answer::Stalls => {
            while !ended.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(50));
            }
        }
        Answer::Endless => {
            let part = [b' '; 1 << 16];
            for _ in 0..HUGE / part.len() {
                stream.write_all(&part)?;
                sent.fetch_add(part.len(), Ordering::Relaxed);
                thread::sleep(Duration::from_millis(4));
            }
        }
        _ => {}
    }
    Ok(())
}

/// Sends the requested file of the build, or half of it.
fn build(cut: &str, request: &str, stream: &mut TcpStream) -> std::io::Result<()> {
    let path = request.split([' ', '?']).nth(1).unwrap_or_default();
    let content = std::fs::read(site::dist().join(path.trim_start_matches('/'))).unwrap_or_default();
    let (kind, length) = (xtask::server::content_type(path.as_ref()), content.len());
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    let sent = if site::path(cut) == path { length / 2 } else { length };
    stream.write_all(&content[..sent])
}

/// The header of a gzip file (RFC 1952, section 2.3).
const GZIP: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// One compressed block, repeated many times.
fn bomb() -> Vec<u8> {
    const BLOCK: usize = 4 << 20;
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(9, -15, 0));
    let mut block = vec![0; 1 << 16];
    let written = deflate(&mut compressor, &vec![b' '; BLOCK], &mut block, MZFlush::Full).bytes_written;
    [&GZIP[..], &block[..written].repeat(HUGE / BLOCK)].concat()
}
