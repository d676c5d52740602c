// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";

export const unconfirmedHost: Recording = {
 exchange_discover: {
  answer: {
   attempts: [
    {detail: "not Autodiscover: HTTP 404", elapsedMs: 20, method: "Autodiscover v2", outcome: "failed", url: "https://mail.contoso.com/autodiscover/autodiscover.json"},
    {detail: "not Autodiscover: HTTP 404", elapsedMs: 20, method: "SOAP", outcome: "failed", url: "https://mail.contoso.com/autodiscover/autodiscover.svc"},
    {detail: "mail.hosting-partner.net", elapsedMs: 20, method: "POX", outcome: "unconfirmed", url: "https://mail.contoso.com/autodiscover/autodiscover.xml"},
   ],
   problem: {
    args: {account: "svc-rooms@contoso.com", attempts: "3", domain: "contoso.com", host: "mail.hosting-partner.net", to: "mail.hosting-partner.net"},
    code: "autodiscover.host_unconfirmed",
    detail: "autodiscover.host_unconfirmed",
    disposition: "stop",
   },
   unconfirmedHost: "mail.hosting-partner.net",
   url: null,
  },
  events: [],
 },
};
