import type { OutputVerified } from "../../bindings/OutputVerified";
import { requirementsOf, textsOf } from "./requirements";
import { findSetup, type Handlers } from "./world";

type Reading = { command: string; requirement: string; met: boolean; line: string; reason: string };

/** Words of an output and what they decide. */
const readings: { when: RegExp; reading: Reading }[] = [
  {
    when: /AutomateProcessing\s*:\s*AutoAccept/u,
    reading: {
      command: "Get-CalendarProcessing",
      requirement: "equipment.processing",
      met: true,
      line: "AutomateProcessing is AutoAccept.",
      reason: "",
    },
  },
  {
    when: /AutomateProcessing\s*:/u,
    reading: {
      command: "Get-CalendarProcessing",
      requirement: "equipment.processing",
      met: false,
      line: "AutomateProcessing is not AutoAccept.",
      reason: "Requests wait for a person.",
    },
  },
  {
    when: /ApplicationImpersonation/u,
    reading: {
      command: "Get-ManagementRoleAssignment",
      requirement: "account.impersonation",
      met: true,
      line: "One enabled assignment of ApplicationImpersonation to the service account.",
      reason: "",
    },
  },
  {
    when: /InScope\s*:?\s*True/u,
    reading: {
      command: "Test-ServicePrincipalAuthorization",
      requirement: "application.access",
      met: true,
      line: "Application Calendars.ReadWrite is in scope for the room.",
      reason: "",
    },
  },
];

export const outputHandlers: Handlers<"output_read"> = {
  output_read: (world, { setup: id, text }) => {
    const setup = findSetup(world, id);
    const reading = readings.find(({ when }) => when.test(text))?.reading;
    if (!reading) {
      return {
        command: null,
        lines: [
          "These columns are of no command Anteroom reads. Run the command above and paste all it prints.",
        ],
        verified: [],
        requirements: requirementsOf(setup),
      };
    }
    const asked = textsOf(setup).some((known) => known.id === reading.requirement);
    const verified: OutputVerified[] = asked
      ? [{ requirement: reading.requirement, met: reading.met, reason: reading.reason || null }]
      : [];
    for (const { requirement, met } of verified) {
      setup.judged = { ...setup.judged, [requirement]: { met, at: world.now(), by: "by_output" } };
    }
    return {
      command: reading.command,
      lines: [reading.line],
      verified,
      requirements: requirementsOf(setup),
    };
  },
};
