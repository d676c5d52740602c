### Texts about names, connections and certificates.

net-dns-not_found = { $host } has no address
    .cause = The name is misspelt, or the DNS this computer uses does not know it.
    .action = Check the spelling of the host name, or have the name published.

net-dns-failed = The name server did not answer for { $host }
    .cause = This computer could not ask DNS, or the answer did not come.
    .action = Check the network connection and the DNS settings of this computer.

net-connect-refused = { $host } refused the connection
    .cause = The host is there, but nothing listens on this port, or a firewall turns the connection away.
    .action = Check the port of the URL and the firewall rules.

net-connect-timeout = { $host } did not answer
    .cause = A firewall drops the connection, or the host is switched off.
    .action = Have the way from this computer to the host opened.

net-connect-failed = No connection to { $host }
    .cause = The network between this computer and the host failed.
    .action = Check the network connection, and the proxy if there is one.

net-proxy-auth_required = The proxy asks for a sign-in
    .cause = The system's proxy does not let this computer through without one.
    .action = Add an exception for { $host } in the proxy.

net-tls-unknown_issuer = The certificate of { $host } is not trusted here
    .cause = Its issuer is not among the authorities this computer trusts; company authorities and inspecting proxies look like this.
    .action = Add the company's root certificate for this setup.

net-tls-name_mismatch = The certificate is not for { $host }
    .cause = It names { $names }.
    .action = Use a host name the certificate has, or assign a certificate with this name.

net-tls-expired = The certificate of { $host } has expired
    .cause = It was valid until { $when }.
    .action = Have the certificate renewed.

net-tls-not_yet_valid = The certificate of { $host } is not valid yet
    .cause = It is valid from { $when }; or the clock of this computer is wrong.
    .action = Check the clock of this computer, then the certificate.

net-tls-failed = No secure connection to { $host }
    .cause = The server and this computer share no TLS version or cipher, usually because the server offers only TLS 1.0 or 1.1.
    .action = Have TLS 1.2 switched on at the server.

net-tls-expires_soon = The certificate of { $host } expires soon
    .cause = It is valid until { $when }.
    .action = Have it renewed before that day.

net-timeout = { $host } took too long to answer
    .cause = The server is busy, or something between holds the answer back.
    .action = Try again; if it stays, give the evidence to the network administrator.

net-connection_lost = The connection to { $host } broke off
    .cause = The connection was closed before the answer was complete.
    .action = Try again; if it stays, check proxy and load balancer.

net-redirected_elsewhere = { $host } sends to another host
    .cause = The answer leads to { $to }, and a password is never sent to a host nobody confirmed.
    .action = Use the URL on { $to } if it is yours.

net-insecure_url = The URL is not secure
    .cause = A password travels over https alone; plain http works only on this computer.
    .action = Begin the URL with https://.

net-invalid_url = The URL cannot be used
    .cause = It is not the address of an Exchange service.
    .action = Type a URL such as https://mail.contoso.com/EWS/Exchange.asmx.
