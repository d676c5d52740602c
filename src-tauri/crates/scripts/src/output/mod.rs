//! What Exchange's check commands print, pasted back: as list, table or CSV, in English or German.
