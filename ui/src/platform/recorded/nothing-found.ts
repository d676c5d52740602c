// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";

export const nothingFound: Recording = {
 exchange_discover: {
  answer: {
   attempts: [
    {detail: "not Autodiscover: HTTP 404", elapsedMs: 20, method: "Autodiscover v2", outcome: "failed", url: "https://mail.contoso.com/autodiscover/autodiscover.json"},
    {detail: "not Autodiscover: HTTP 404", elapsedMs: 20, method: "POX", outcome: "failed", url: "https://mail.contoso.com/autodiscover/autodiscover.xml"},
    {detail: "not Autodiscover: HTTP 404", elapsedMs: 20, method: "SOAP", outcome: "failed", url: "https://mail.contoso.com/autodiscover/autodiscover.svc"},
   ],
   problem: {args: {account: "svc-rooms@contoso.com", attempts: "3", domain: "contoso.com", host: "", to: ""}, code: "autodiscover.nothing_found", detail: "autodiscover.nothing_found", disposition: "stop"},
   unconfirmedHost: null,
   url: null,
  },
  events: [],
 },
};
