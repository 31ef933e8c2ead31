//! `cargo xtask serve`: from a fresh checkout to the widget in a browser.

use std::{
    io,
    net::{Ipv4Addr, TcpListener},
    thread,
};

use anyhow::{Context, Result, bail};
use xtask::server::{Options, Server};

/// Builds, then serves until it is stopped. The studio is built while the widget can be used already.
pub fn run(port: u16) -> Result<()> {
    check_port(port)?;
    xtask::build::build_widget()?;
    let server = Server::start(&xtask::dist(), Options { port, ..Options::default() })?;
    println!("The widget is at {} (stop with Ctrl+C). The campaign studio follows.", server.url());
    match xtask::build::build_studio() {
        Ok(()) => println!("The campaign studio is at {}studio.html.", server.url()),
        // The widget can still be used.
        Err(error) => eprintln!("The campaign studio could not be built: {error:#}"),
    }
    loop {
        thread::park();
    }
}

/// Checks the port first, so that nobody waits for a build only to learn that the port is taken.
fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            let other = if port == 8081 { 8082 } else { 8081 };
            bail!("port {port} is taken by another program; choose another one: cargo xtask serve --port {other}")
        }
        outcome => outcome.map(drop).with_context(|| format!("cannot listen on port {port}; choose one with --port")),
    }
}
