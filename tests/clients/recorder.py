"""Records what a requests-based client says and hears, one JSON object a line, and finds hosts that exist in no DNS."""

import base64
import json
import threading
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from requests.adapters import HTTPAdapter

HIDDEN = {"authorization", "proxy-authorization", "cookie", "set-cookie"}


def _text(body):
    """A body as text; bytes that are no text are kept as base64."""
    if body is None or isinstance(body, str):
        return body
    try:
        return bytes(body).decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(bytes(body)).decode("ascii")}


def _headers(headers):
    return {name: value for name, value in headers.items() if name.lower() not in HIDDEN}


class Recorder(HTTPAdapter):
    """The adapter a client is given. Class attributes, because clients construct it themselves."""

    #: File the exchanges are appended to; None records nothing.
    wire: Path | None = None
    #: Certificate authority to trust.
    ca_file: str | None = None
    #: "scheme://host:port" for host names that only this server knows.
    hosts: dict[str, str] = {}
    _lock = threading.Lock()

    def cert_verify(self, conn, url, verify, cert):
        super().cert_verify(conn=conn, url=url, verify=self.ca_file or verify, cert=cert)

    def get_connection_with_tls_context(self, request, verify, proxies=None, cert=None):
        trusted = self.ca_file or verify
        return super().get_connection_with_tls_context(request, trusted, proxies=proxies, cert=cert)

    def send(self, request, **options):
        asked = request.url
        parts = urlsplit(asked)
        if parts.hostname in self.hosts and parts.scheme == "https":
            scheme, netloc = self.hosts[parts.hostname].split("://")
            request.url = urlunsplit((scheme, netloc, parts.path, parts.query, ""))
        response = super().send(request, **options)
        request.url = asked
        # Reading the content here caches it, so that the client still sees it.
        self._record(request, response, response.content)
        return response

    def _record(self, request, response, body):
        if self.wire is None:
            return
        line = json.dumps(
            {
                "method": request.method,
                "url": request.url,
                "request_headers": _headers(request.headers),
                "request_body": _text(request.body),
                "status": response.status_code,
                "response_headers": _headers(response.headers),
                "response_body": _text(body),
            },
            ensure_ascii=False,
        )
        with self._lock, self.wire.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
