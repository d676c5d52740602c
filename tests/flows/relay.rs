//! A relay in front of the practice organization, so that a server can be gone: connections are refused, and those there are end.

use std::fs;
use std::net::SocketAddr;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use url::Url;

use crate::support::Stage;

/// Listens where the setup looks for Exchange, and passes everything on.
pub struct Relay {
    place: SocketAddr,
    server: SocketAddr,
    serving: Option<JoinHandle<()>>,
}

impl Relay {
    /// Puts a relay between the stage's setup and its server.
    pub async fn before(stage: &Stage) -> Self {
        let url: Url = stage.practice.announcement().ews_url.parse().unwrap();
        let server = SocketAddr::from(([127, 0, 0, 1], url.port().expect("a port of its own")));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let place = listener.local_addr().unwrap();
        let mut through = url.clone();
        through.set_port(Some(place.port())).unwrap();
        let setup = fs::read_to_string(stage.setup_file()).unwrap();
        let changed = setup.replace(url.as_str(), through.as_str());
        assert_ne!(changed, setup, "the setup leads through the relay");
        fs::write(stage.setup_file(), changed).unwrap();
        Self { place, server, serving: Some(serve(listener, server)) }
    }

    /// The server is gone.
    pub async fn go_away(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.abort();
            // The port is free when the task is gone, not when it was told to go.
            let _ = serving.await;
        }
    }

    /// The server is back at the same place.
    pub async fn come_back(&mut self) {
        self.go_away().await;
        let listener = TcpListener::bind(self.place).await.unwrap();
        self.serving = Some(serve(listener, self.server));
    }
}

fn serve(listener: TcpListener, server: SocketAddr) -> JoinHandle<()> {
    tokio::spawn(async move {
        // Ends with this task, and every connection with it.
        let mut connections = JoinSet::new();
        while let Ok((mut client, _)) = listener.accept().await {
            connections.spawn(async move {
                if let Ok(mut upstream) = TcpStream::connect(server).await {
                    let _ = copy_bidirectional(&mut client, &mut upstream).await;
                }
            });
        }
    })
}
