### What is said of a closed envelope that is not taken: what became of it, and what to do.

envelope-command = This is the command itself, not what it found. Paste it into PowerShell and run it there; what it found is then on the clipboard, or in the file it names.
envelope-cut-at-front = The beginning of Anteroom's envelope is missing. Copy it again from “<<anteroom” to “anteroom>>”, or paste straight after running the command: it is on the clipboard.
envelope-cut-at-end = The end of Anteroom's envelope is missing. Copy it again from “<<anteroom” to “anteroom>>”, or paste straight after running the command: it is on the clipboard.
envelope-later = A later version of Anteroom made this envelope (format { $version }). Update Anteroom, or run the command as this window shows it.
envelope-between = Something else got into Anteroom's envelope: “{ $what }”. Quoted mails and framed windows add such characters. Run the command again and paste straight from the clipboard, or choose the file.
envelope-length = Anteroom's envelope has { $found } characters instead of { $told }: a part was lost, or something else got into it. Run the command again and paste straight from the clipboard, or choose the file.
envelope-changed = Anteroom's envelope was changed on the way: its checksum does not match. Run the command again and paste straight from the clipboard, or choose the file.
envelope-shape = Anteroom's envelope is whole, but not as this version writes it: { $what }. Run the command or the script again as this window shows it.
envelope-count = Anteroom's envelope promises { $told } objects and holds { $found }. Run the command again as this window shows it.
envelope-beside = Beside Anteroom's envelope there is other output: “{ $line }”. Paste the envelope alone, so that it is certain which of the two counts.
