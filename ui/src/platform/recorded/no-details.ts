// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { p } from "./p";

export const noDetails: Recording = {
 scripts_list: {
  answer: [
   {
    audience: "directory_administrator",
    missing: ["first_name", "last_name"],
    requirements: ["account.enabled", "account.password_never_expires", "account.directory_address"],
    script: {
     text: [p.wvrhs, p.jplfz, p.duqln, p.bjayf, p.qdsap, p.oamcd, p.wyosw, p.dhvvn, p.tihvr, p.ksjob].join("\n\n"),
     title: "For the directory administrator: 3 tasks, in order",
     undo: [p.smlkj, p.leqfq, p.duqln, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.xtrsk, p.hurww, p.trceg, p.nxygd].join("\n\n"),
     values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms"],
    },
   },
   {
    audience: "exchange_administrator",
    missing: [],
    requirements: ["endpoint.sign_in", "account.ews", "account.mailbox", "rooms.exist", "addresses.primary", "account.impersonation", "rooms.full_access"],
    script: {
     text: [p.oyuhg, p.weiob, p.fysda, p.bjayf, p.qdsap, p.oamcd, p.zlaur, p.wcztn, p.cbiiw, p.ahmxj, p.vyoaq, p.ksfkv, p.luljz, p.hhhtk].join("\n\n"),
     title: "For the Exchange administrator: 7 tasks, in order",
     undo: [p.ysbrj, p.tfsru, p.fysda, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.zlaur, p.igqqh, p.vyxvc, p.janjb, p.rwlty, p.hnkbs, p.zcisz, p.favep].join("\n\n"),
     values: [
      "svc-rooms@contoso.com",
      "CONTOSO\\svc-rooms",
      "akerhus-101@contoso.com",
      "room0002@contoso.com",
      "bjorvika-101@contoso.com",
      "bjorvika-102@contoso.com",
      "akerhus-103@contoso.com",
      "akerhus-104@contoso.com",
      "mail.contoso.com",
      "Flowscape",
     ],
    },
   },
  ],
  events: [],
 },
};
