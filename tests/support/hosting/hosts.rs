//! The hosts that there are samples for.

use std::path::PathBuf;

use super::{APACHE, CADDY, NGINX, Sample};

/// A program that serves pages, and how to have it serve the guide by its sample.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// The program's name.
    pub program: &'static str,
    /// Debian's package with it.
    pub package: &'static str,
    /// What it is told.
    pub sample: Sample,
    /// The passage of the sample that says where it listens, and the same for a port of the loopback interface. Without
    /// certificates: nothing is encrypted on loopback.
    pub listens: (&'static str, &'static str),
    /// The same for where it sends to https whoever asks without. Nothing where it does that without being told.
    pub redirects: Option<(&'static str, &'static str)>,
    /// Passages of the sample, and another in the place of each, by which visits would be written down.
    pub logs: &'static [(&'static str, &'static str)],
    /// How it packs a page for a browser that takes gzip and brotli.
    pub packs: &'static str,
    /// What stands around the sample; `{folder}`, `{port}`, `{plain}` (the port without https) and `{sample}` are filled in.
    pub around: &'static str,
    /// The words after the program's name, filled in likewise.
    pub words: &'static str,
}

/// Where programs are that not everybody's PATH names.
const SYSTEM: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

impl Host {
    /// Where its program is on this machine.
    #[must_use]
    pub fn find(&self) -> Option<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::env::split_paths(&path).chain(SYSTEM.map(PathBuf::from));
        folders.map(|folder| folder.join(self.program)).find(|file| file.is_file())
    }
}

/// Those with a sample.
pub const HOSTS: [Host; 3] = [
    Host {
        program: "nginx",
        package: "nginx",
        sample: NGINX,
        listens: (
            "listen 443 ssl;
    ssl_certificate /etc/ssl/guide.example/fullchain.pem;
    ssl_certificate_key /etc/ssl/guide.example/privkey.pem;",
            "listen 127.0.0.1:{port};",
        ),
        redirects: Some(("listen 80;", "listen 127.0.0.1:{plain};")),
        logs: &[("access_log off;", ""), ("error_log /dev/null crit;", "")],
        packs: "gzip",
        around: "daemon off;
            master_process off;
            pid {folder}/pid;
            error_log {folder}/errors;
            events {}
            http {
                access_log {folder}/visits;
                types { text/html html; text/javascript js; }
                client_body_temp_path {folder}/body;
                proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi;
                {sample}
            }",
        words: "-p {folder} -e {folder}/errors -c {folder}/settings",
    },
    Host {
        program: "apache2",
        package: "apache2-bin",
        sample: APACHE,
        listens: (
            "*:443>
    SSLEngine on
    SSLCertificateFile /etc/ssl/guide.example/fullchain.pem
    SSLCertificateKeyFile /etc/ssl/guide.example/privkey.pem",
            "127.0.0.1:{port}>",
        ),
        redirects: Some(("*:80", "127.0.0.1:{plain}")),
        logs: &[("CustomLog /dev/null common", "")],
        packs: "br",
        around: "LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
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
            Listen 127.0.0.1:{plain}
            User #65534
            Group #65534
            TypesConfig /dev/null
            AddType text/html .html
            AddType text/javascript .js
            LogFormat \"%h %r\" common
            CustomLog {folder}/visits common
            ErrorLog {folder}/errors
            {sample}",
        words: "-X -f {folder}/settings",
    },
    Host {
        program: "caddy",
        package: "caddy",
        sample: CADDY,
        redirects: None,
        listens: ("{$SITE:guide.example} {", "http://guide.example:{port} {\n\tbind 127.0.0.1"),
        logs: &[("file_server", "file_server\n\tlog")],
        packs: "gzip",
        around: "{
                admin off
                auto_https off
            }
            {sample}",
        words: "run --adapter caddyfile --config {folder}/settings",
    },
];
