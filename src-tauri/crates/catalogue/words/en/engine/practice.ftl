### What the practice organization is called.

practice-name = Practice organization
