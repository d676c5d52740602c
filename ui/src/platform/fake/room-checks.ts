import type { CheckId } from "../../bindings/CheckId";
import type { CheckRow } from "../../bindings/CheckRow";
import type { Code } from "../../bindings/Code";
import type { FindingRow } from "../../bindings/FindingRow";
import type { OutcomeKind } from "../../bindings/OutcomeKind";
import type { RoomEntry } from "../../bindings/RoomEntry";

/** Which check finds what. */
const foundBy: Partial<Record<Code, CheckId>> = {
  "ews.mailbox_not_found": "room.exists",
  "ews.impersonation_denied": "room.impersonation",
  "room.subjects_hidden": "room.subjects",
};

const sequence: readonly CheckId[] = [
  "room.exists",
  "room.kind",
  "room.primary_address",
  "room.impersonation",
  "room.calendar",
  "room.subjects",
];

/** A finding with a remedy as the engine writes it. */
export function inventFinding(code: Code, room: string): FindingRow {
  const script = ((): { title: string; text: string; undo: string | null } | null => {
    if (code === "ews.impersonation_denied") {
      return {
        title: "Lets svc-rooms open the calendars of all rooms",
        text: 'New-ManagementRoleAssignment -Name "Anteroom" -Role ApplicationImpersonation -User "svc-rooms@contoso.example"',
        undo: 'Remove-ManagementRoleAssignment "Anteroom" -Confirm:$false',
      };
    }
    if (code === "room.subjects_hidden") {
      return {
        title: "Keeps subjects in the calendar of this room",
        text: `Set-CalendarProcessing -Identity "${room}" -DeleteSubject $false -AddOrganizerToSubject $false`,
        undo: `Set-CalendarProcessing -Identity "${room}" -DeleteSubject $true -AddOrganizerToSubject $true`,
      };
    }
    return null;
  })();
  return {
    code,
    args: {
      room,
      mailbox: room,
      address: room,
      host: "mail.contoso.com",
      account: "svc-rooms@contoso.example",
    },
    remedy: {
      id: `remedy.${code}`,
      audience: "exchange_administrator",
      steps: script
        ? ["Open the Exchange Management Shell.", "Run the script."]
        : ["Look for the mailbox in Exchange.", "Correct the address, or remove the room."],
      script: script && { ...script, values: [room, "svc-rooms@contoso.example"] },
      takesEffect: script ? "up to 2 hours" : null,
    },
  };
}

export const rejectedSignIn: FindingRow = {
  code: "auth.rejected",
  args: { account: "svc-rooms@contoso.example", host: "mail.contoso.example" },
  remedy: {
    id: "remedy.auth.rejected",
    audience: "you",
    steps: ["Open the step «Service account».", "Type the password and test the sign-in."],
    script: null,
    takesEffect: null,
  },
};

/** The checks of a validated room. */
export function findingsOf(room: RoomEntry): CheckRow[] {
  const code = room.problems[0];
  const culprit = code === undefined ? undefined : foundBy[code];
  const broken = culprit !== undefined && room.status === "problem";
  return sequence.map((check, index) => {
    const after = broken && index > sequence.indexOf(culprit);
    const outcome = ((): OutcomeKind => {
      if (after) {
        return "skipped";
      }
      if (check !== culprit) {
        return "pass";
      }
      return room.status === "warning" ? "warn" : "fail";
    })();
    const failed = outcome === "fail" || outcome === "warn";
    return {
      check,
      subject: room.address,
      outcome,
      because: after ? culprit : null,
      args: {},
      findings: failed && code !== undefined ? [inventFinding(code, room.address)] : [],
      evidence: {
        status: after ? null : 200,
        responseCode: failed ? "ErrorImpersonateUserDenied" : after ? null : "NoError",
        requestId: after ? null : "6f0e9c1a-6d0b-4f2e-9a54-0c7b2f8f1d11",
        lines: after
          ? []
          : [`POST https://mail.contoso.example/EWS/Exchange.asmx`, `X-AnchorMailbox: ${room.address}`],
      },
      elapsedMs: after ? 0 : 18 + index * 7,
      at: room.validated ?? "2026-11-20T13:02:00Z",
    };
  });
}
