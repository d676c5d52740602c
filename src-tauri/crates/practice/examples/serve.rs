//! Serves a practice organization until standard input closes.
//!
//! Prints one JSON line with everything a client has to know:
//! `cargo run -p anteroom-practice --example serve -- practice-ca.pem`

use anteroom_practice::{Options, start};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut options = Options::new(jiff::Zoned::now().date());
    options.ca_file = std::env::args_os().nth(1).map(Into::into);
    let practice = start(options).await?;
    println!("{}", serde_json::to_string(practice.announcement())?);
    tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await??;
    eprintln!("{}", serde_json::to_string(&practice.log())?);
    practice.stop().await;
    Ok(())
}
