### What became of a question in the search for Exchange, where it is not an address alone.

search-circle = redirect to { $to }, where the search has been
search-redirect-refused = redirect to { $to } refused
search-sign-in = wants a sign-in: { $offered }
search-rejected = user name or password refused
search-tokens = takes tokens alone, no password: { $offered }
search-other = not Autodiscover: { $answered }
