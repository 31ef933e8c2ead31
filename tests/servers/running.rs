//! Runs a server with its example, on a free port of this machine, as an ordinary user.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use xtask::{compress::files, webservers::WebServer};

/// A running server, which stops when it is dropped.
pub struct Running {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Running {
    /// The address of the root, ending in a slash.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn start(mut command: Command, place: Place) -> Self {
        let log = place.folder.join("log");
        let child = command.stderr(fs::File::create(&log).unwrap()).stdout(Stdio::null()).spawn().unwrap();
        let mut running = Self { child, folder: place.folder, port: place.port };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, running.port)).is_err() {
            let ended = running.child.try_wait().unwrap();
            let log = || fs::read_to_string(&log).unwrap();
            assert!(ended.is_none(), "the server ended: {}", log());
            assert!(start.elapsed() < Duration::from_secs(20), "the server does not answer: {}", log());
            thread::sleep(Duration::from_millis(20));
        }
        running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// Where a server finds the files, and what it may write to.
struct Place {
    folder: PathBuf,
    port: u16,
}

impl Place {
    /// A copy of the build, as a webmaster would upload it.
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("letter-widget-{name}-{}", std::process::id()));
        let dist = xtask::dist();
        for file in files(&dist).expect("`cargo xtask dist` makes what this test serves") {
            let copy = folder.join("site").join(file.strip_prefix(&dist).unwrap());
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::copy(&file, copy).unwrap();
        }
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        Self { folder, port }
    }

    fn site(&self) -> String {
        self.folder.join("site").display().to_string()
    }

    fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, content).unwrap();
        path
    }
}

fn example(name: &str) -> String {
    fs::read_to_string(xtask::root().join("servers").join(name)).unwrap()
}

pub fn nginx(server: &WebServer) -> Option<Running> {
    Some(start_nginx(server, Place::new("nginx"), "", &example("nginx.conf")))
}

/// With the line for brotli enabled.
pub fn nginx_with_brotli(server: &WebServer) -> Option<Running> {
    let module = server.file("usr/lib/nginx/modules/ngx_http_brotli_static_module.so")?;
    let example = example("nginx.conf");
    assert_eq!(example.matches("#brotli_static on;").count(), 1);
    let load = format!("load_module {};", module.display());
    Some(start_nginx(server, Place::new("nginx-brotli"), &load, &example.replace("#brotli_static", "brotli_static")))
}

fn start_nginx(server: &WebServer, place: Place, load: &str, example: &str) -> Running {
    let example = place.write("letter-widget.conf", example);
    let (site, port, folder) = (place.site(), place.port, place.folder.display());
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("{kind}_temp_path {folder}/{kind};\n"))
        .collect();
    let config = format!(
        "{load} daemon off; master_process off; pid {folder}/pid;\nevents {{}}\nhttp {{\n{temporary}access_log off;\n\
         server {{ listen 127.0.0.1:{port}; root {site}; include {}; }}\n}}\n",
        example.display()
    );
    let config = place.write("nginx.conf", &config);
    let mut command = server.command().unwrap();
    command.args(["-e", "stderr", "-c"]).arg(config);
    Running::start(command, place)
}

pub fn caddy(server: &WebServer) -> Option<Running> {
    let place = Place::new("caddy");
    let example = example("Caddyfile");
    for once in ["letters.example.org {", "root * /srv/letter-widget"] {
        assert_eq!(example.matches(once).count(), 1, "{once}");
    }
    // What only a server on the network has: a name with a certificate.
    let example = example
        .replace("letters.example.org {", &format!("http://127.0.0.1:{} {{", place.port))
        .replace("root * /srv/letter-widget", &format!("root * {}", place.site()));
    let config = place.write("Caddyfile", &format!("{{\n\tadmin off\n}}\n{example}"));
    let mut command = server.command().unwrap();
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(config);
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(variable, &place.folder);
    }
    Some(Running::start(command, place))
}

pub fn apache(server: &WebServer) -> Option<Running> {
    let place = Place::new("apache");
    place.write("site/.htaccess", &example("apache.htaccess"));
    place.write("mime.types", "text/html html\ntext/css css\ntext/plain txt\n");
    let modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"];
    let load = modules.iter().map(|name| {
        let file = server.file(&format!("usr/lib/apache2/modules/mod_{name}.so"))?;
        Some(format!("LoadModule {name}_module {}\n", file.display()))
    });
    let load: String = load.collect::<Option<_>>()?;
    // Apache does not serve requests as root.
    let user = if is_root() { "User nobody\nGroup nogroup\n" } else { "" };
    let (site, port, folder) = (place.site(), place.port, place.folder.display());
    let config = format!(
        "{load}{user}ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n\
         DefaultRuntimeDir {folder}\nErrorLog /dev/stderr\nTypesConfig {folder}/mime.types\nDocumentRoot {site}\n\
         <Directory {site}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n"
    );
    let config = place.write("apache.conf", &config);
    let mut command = server.command().unwrap();
    command.arg("-X").arg("-f").arg(config);
    Some(Running::start(command, place))
}

fn is_root() -> bool {
    xtask::process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
