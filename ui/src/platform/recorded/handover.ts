// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { p } from "./p";

export const handover: Recording = {
 handover_preview: {
  answer: {
   expiries: [{action: "Renew it before, for the same host name, from an authority the product's server trusts.", on: "2027-11-30", what: "The certificate of mail.contoso.com"}],
   open: [
    "You are administrator and facility manager in the planner",
    "Coexistence is installed or enabled",
    "Your mail domain is in the planner's attendees filter",
    "Autodiscover can be reached",
    "Rooms, users and the account are in the same Exchange environment",
    "Each room has a room mailbox",
    "Rooms and users are known by their primary SMTP address",
    "The address lists know what was created or changed",
    "The account may impersonate the rooms",
    "The rooms keep the subjects of meetings",
    "Exchange keeps answering bookings by e-mail",
    "All users are in the planner before the meetings",
    "The planner's notifications are off during the import",
    "Notifications are wanted from both, Outlook and the planner, afterwards",
    "A time outside of business hours is agreed for the import",
   ],
   product: "Pronestor Planner",
   reminders: 1,
   secretAdvice: p.lltep,
   vendorValues: [
    {label: "URL", values: ["https://mail.contoso.com/EWS/Exchange.asmx"]},
    {label: "Username", values: ["CONTOSO\\svc-rooms"]},
    {label: "Password", values: ["Passed on separately; see below."]},
    {label: "Domain for the attendees filter", values: ["contoso.com"]},
    {label: "Fallback user", values: ["reception@contoso.com"]},
    {
     label: "Meeting rooms' e-mail addresses",
     values: [
      "akerhus-101@contoso.com",
      "akerhus-102@contoso.com",
      "bjorvika-101@contoso.com",
      "bjorvika-102@contoso.com",
      "akerhus-103@contoso.com",
      "akerhus-104@contoso.com",
      "holborn-101@contoso.com",
      "holborn-102@contoso.com",
      "akerhus-105@contoso.com",
      "akerhus-106@contoso.com",
      "hudson5-101@contoso.com",
      "hudson5-102@contoso.com",
      "akerhus-107@contoso.com",
      "akerhus-108@contoso.com",
      "bryant-101@contoso.com",
      "bryant-102@contoso.com",
      "akerhus-109@contoso.com",
      "akerhus-110@contoso.com",
      "deccan-101@contoso.com",
      "deccan-102@contoso.com",
      "akerhus-111@contoso.com",
      "akerhus-112@contoso.com",
      "marunouchi-101@contoso.com",
      "marunouchi-102@contoso.com",
     ],
    },
   ],
  },
  events: [],
 },
};
