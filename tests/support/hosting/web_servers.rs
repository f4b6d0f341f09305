//! The web servers with a sample configuration.

use std::path::PathBuf;

use super::{APACHE, CADDY, NGINX, Sample};

/// A web server, and how to run it with its sample on loopback.
#[derive(Clone, Copy, Debug)]
pub struct WebServer {
    /// The program's name.
    pub program: &'static str,
    /// The Debian package with the program.
    pub package: &'static str,
    /// The sample configuration.
    pub sample: Sample,
    /// The passage of the sample with the address to listen on, and its replacement for loopback: without certificates, as
    /// nothing is encrypted there.
    pub listen_directive: (&'static str, &'static str),
    /// The same for the redirect from http to https. `None` if the program redirects by default.
    pub redirect_directive: Option<(&'static str, &'static str)>,
    /// Passages of the sample that turn logging off, each with a replacement that turns it on.
    pub log_directives: &'static [(&'static str, &'static str)],
    /// The content encoding for a browser that accepts gzip and brotli.
    pub content_encoding: &'static str,
    /// The configuration around the sample, with the placeholders `{folder}`, `{port}`, `{http-port}` and `{sample}`.
    pub template: &'static str,
    /// The command-line arguments, with the same placeholders.
    pub arguments: &'static str,
}

/// Folders with programs that aren't in every user's PATH.
const SYSTEM_FOLDERS: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

impl WebServer {
    /// Finds the program on this machine.
    #[must_use]
    pub fn find(&self) -> Option<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::env::split_paths(&path).chain(SYSTEM_FOLDERS.map(PathBuf::from));
        folders.map(|folder| folder.join(self.program)).find(|file| file.is_file())
    }
}

/// All web servers with a sample.
pub const WEB_SERVERS: [WebServer; 3] = [
    WebServer {
        program: "nginx",
        package: "nginx",
        sample: NGINX,
        listen_directive: (
            "listen 443 ssl;
    ssl_certificate /etc/ssl/guide.example/fullchain.pem;
    ssl_certificate_key /etc/ssl/guide.example/privkey.pem;",
            "listen 127.0.0.1:{port};",
        ),
        redirect_directive: Some(("listen 80;", "listen 127.0.0.1:{http-port};")),
        log_directives: &[("access_log off;", ""), ("error_log /dev/null crit;", "")],
        content_encoding: "gzip",
        template: "daemon off;
            master_process off;
            pid {folder}/pid;
            error_log {folder}/error-log;
            events {}
            http {
                access_log {folder}/access-log;
                types { text/html html; text/javascript js; }
                client_body_temp_path {folder}/body;
                proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi;
                {sample}
            }",
        arguments: "-p {folder} -e {folder}/error-log -c {folder}/config",
    },
    WebServer {
        program: "apache2",
        package: "apache2-bin",
        sample: APACHE,
        listen_directive: (
            "*:443>
    SSLEngine on
    SSLCertificateFile /etc/ssl/guide.example/fullchain.pem
    SSLCertificateKeyFile /etc/ssl/guide.example/privkey.pem",
            "127.0.0.1:{port}>",
        ),
        redirect_directive: Some(("*:80", "127.0.0.1:{http-port}")),
        log_directives: &[("CustomLog /dev/null common", "")],
        content_encoding: "br",
        template: "LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
            LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so
            LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
            LoadModule brotli_module /usr/lib/apache2/modules/mod_brotli.so
            LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so
            LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
            LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so
            LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
            LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
            ServerRoot {folder}
            ServerName localhost
            DefaultRuntimeDir {folder}
            PidFile {folder}/pid
            Listen 127.0.0.1:{port}
            Listen 127.0.0.1:{http-port}
            User #65534
            Group #65534
            TypesConfig /dev/null
            AddType text/html .html
            AddType text/javascript .js
            LogFormat \"%h %r\" common
            CustomLog {folder}/access-log common
            ErrorLog {folder}/error-log
            {sample}",
        arguments: "-X -f {folder}/config",
    },
    WebServer {
        program: "caddy",
        package: "caddy",
        sample: CADDY,
        redirect_directive: None,
        listen_directive: ("{$SITE:guide.example} {", "http://guide.example:{port} {\n\tbind 127.0.0.1"),
        log_directives: &[("file_server", "file_server\n\tlog")],
        content_encoding: "gzip",
        template: "{
                admin off
                auto_https off
            }
            {sample}",
        arguments: "run --adapter caddyfile --config {folder}/config",
    },
];
