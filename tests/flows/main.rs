//! Use cases against the practice organisation, over real sockets and TLS.

mod adding;
mod command_line;
mod counting;
mod diagnosis;
mod discovery;
mod dry_run;
mod faults;
mod import_faults;
mod import_truth;
mod kill;
mod notifications;
mod outage;
mod owners;
mod planner_files;
mod process;
mod products;
mod resume;
mod secrets;
mod setups;
mod sign_in;
mod support;
mod users;
mod validation;
mod wire;
