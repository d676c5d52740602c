//! What every implementation of the importer's ports must do: one suite for each port, run on Exchange Web Services against
//! the practice organization, and on the simplest implementation there is, in memory. A suite that only one of them passes
//! asks for too much.

mod directory;
mod memory;
mod operations;
mod planner;
mod reader;
mod source;
mod world;
