import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FakePlatform } from "../../platform/fake/engine";
import { recorded } from "../../platform/fake/recordings";
import { problem } from "../../platform/fake/world";
import { formatDay, formatNumber } from "../../messages/format";
import { imports } from "../../platform/recorded/imports";
import { unreachable } from "../../platform/recorded/unreachable";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { ImportPage } from "./import-page";

/** An engine whose time stands still until the test lets a beat pass. */
function steppingAt(scene: string): { platform: FakePlatform; beat: () => Promise<void> } {
  const platform = platformAt("import", scene);
  const waiting: (() => void)[] = [];
  platform.world.pause = () => new Promise((resolve) => waiting.push(resolve));
  const beat = async (): Promise<void> => {
    await act(async () => {
      waiting.splice(0).forEach((go) => go());
      await Promise.resolve();
    });
  };
  return { platform, beat };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("before the import", () => {
  it("counts, shows what will happen, and writes nothing", async () => {
    const stand = await standUp(ImportPage, platformAt("import"));
    await userEvent.click(await screen.findByTestId("count"));
    expect(await screen.findByText(/about \d+ a room/u)).toBeInTheDocument();
    const { owners } = recorded("", "import_summary").answer;
    expect(screen.getByTestId("card-owners")).toHaveTextContent(String(owners?.missing));
    expect(stand.asked("import_start"), "counting commits nothing").toBe(0);
    await expectAccessible(stand.container);
  });

  it("keeps a wrong window and points at it", async () => {
    const stand = await standUp(ImportPage, platformAt("import"));
    const back = await screen.findByTestId("field-days-back");
    await userEvent.clear(back);
    await userEvent.type(back, "ninety");
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(back).toHaveFocus());
    expect(back, "nothing typed is cleared").toHaveValue("ninety");
    expect(stand.asked("import_start")).toBe(0);
    await expectAccessible(stand.container);
  });

  it("says how far the engine reaches", async () => {
    const stand = await standUp(ImportPage, platformAt("import"));
    await userEvent.type(await screen.findByTestId("field-days-back"), "000");
    await userEvent.click(screen.getByTestId("primary"));
    expect((await screen.findAllByText("Days are a whole number from 0 to 3660.")).length).toBeGreaterThan(0);
    expect(stand.asked("import_start")).toBe(0);
  });

  it("says that numbers are old after a change, and keeps the change", async () => {
    const { platform } = await standUp(ImportPage, platformAt("import"));
    await userEvent.click(await screen.findByTestId("count"));
    await screen.findByText(/about \d+ a room/u);
    await userEvent.type(screen.getByTestId("field-days-back"), "0");
    expect(await screen.findByText("Counted before your last change")).toBeInTheDocument();
    await waitFor(() => expect(platform.world.setups[0]?.import.daysBack).toBe(300));
  });

  it("leads to each topic", async () => {
    const { goTo } = await standUp(ImportPage, platformAt("import"));
    for (const topic of ["rooms", "notifications"] as const) {
      await userEvent.click(within(await screen.findByTestId(`card-${topic}`)).getByRole("button"));
      expect(goTo).toHaveBeenLastCalledWith(topic);
    }
  });

  it("says why counting failed", async () => {
    const { container } = await standUp(ImportPage, platformAt("import", "unreachable"));
    await userEvent.click(await screen.findByTestId("count"));
    const { code } = unreachable.import_summary;
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", code);
    await expectAccessible(container);
  });
});

describe("during the import", () => {
  it("pauses, resumes and ends in a result", async () => {
    const { platform, beat } = steppingAt("running");
    const stand = await standUp(ImportPage, platform);
    expect(await screen.findByTestId("import-during")).toBeInTheDocument();
    await screen.findByText(/meetings a second/u);
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByText("Paused")).toBeInTheDocument();
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByText("Import under way")).toBeInTheDocument();
    await expectAccessible(stand.container);
    platform.world.pause = () => Promise.resolve();
    await beat();
    expect(await screen.findByTestId("import-result")).toBeInTheDocument();
  });

  it("shows waiting as waiting, counting down between reports", async () => {
    const { platform } = steppingAt("waiting");
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setInterval", "clearInterval"] });
    const { container } = await standUp(ImportPage, platform);
    const banner = await screen.findByTestId("import-waiting");
    expect(banner).toHaveTextContent("Exchange asked to wait 00:04");
    act(() => {
      vi.advanceTimersByTime(3_000);
    });
    expect(banner).toHaveTextContent(/00:0[01]/u);
    await expectAccessible(container);
  });

  it("waits for a server that is away, says until when, and asks it at once on request", async () => {
    const { platform, beat } = steppingAt("away");
    const { container } = await standUp(ImportPage, platform);
    const bar = await screen.findByTestId("import-away");
    expect(bar).toHaveTextContent(/Exchange is away since .*asked again at .*until/u);
    expect(screen.getByTestId("secondary"), "it can be cancelled meanwhile").toHaveTextContent(
      "Cancel the import",
    );
    await expectAccessible(container);
    await userEvent.click(screen.getByTestId("import-ask"));
    await beat();
    expect(screen.queryByTestId("import-away"), "it is back").not.toBeInTheDocument();
  });

  it("says what paused it, names the server, and leads to the test of the connection", async () => {
    const { platform } = steppingAt("server-gone");
    const { container, goTo } = await standUp(ImportPage, platform);
    const bar = await screen.findByTestId("problem");
    expect(bar).toHaveAttribute("data-code", "import.paused_by_failures");
    const stop = imports.runs.refused.moments["server-gone"]?.result.stoppedBy;
    expect(bar, "the cause").toHaveTextContent(stop?.args.reason ?? "no reason");
    await userEvent.click(within(bar).getByText("Check the connection"));
    expect(goTo).toHaveBeenLastCalledWith("exchange");
    expect(screen.getByTestId("primary")).toHaveTextContent("Resume");
    await expectAccessible(container);
  });

  it("says what cancelling keeps, and offers to resume", async () => {
    const { platform, beat } = steppingAt("running");
    await standUp(ImportPage, platform);
    await screen.findByText(/meetings a second/u);
    expect(screen.getByText("Cancel keeps what is imported. You can resume later.")).toBeInTheDocument();
    await userEvent.click(screen.getByTestId("secondary"));
    await beat();
    expect(await screen.findByTestId("import-interrupted")).toHaveTextContent("The import was cancelled");
    expect(screen.getByTestId("primary")).toHaveTextContent("Resume the import");
  });

  it("shows the states of rooms in words", async () => {
    const { platform } = steppingAt("running");
    await standUp(ImportPage, platform);
    const grid = await screen.findByRole("grid");
    expect(within(grid).getAllByText("Imported").length, "the first rooms are done").toBeGreaterThan(3);
    expect(within(grid).getAllByRole("row").length, "only a screen of rows").toBeLessThan(100);
  });
});

describe("after the import, or an interrupted one", () => {
  it.each(["cancelled", "stopped", "unfinished"])(
    "offers to resume what is %s, or to give it up",
    async (scene) => {
      const platform = platformAt("import", scene);
      const stand = await standUp(ImportPage, platform);
      await screen.findByTestId("import-interrupted");
      await expectAccessible(stand.container);
      await userEvent.click(screen.getByTestId("discard"));
      expect(await screen.findByTestId("import-window"), "a new import can be planned").toBeInTheDocument();
    },
  );

  it("says why a run stopped, after a restart as well", async () => {
    await standUp(ImportPage, platformAt("import", "stopped"));
    await screen.findByTestId("import-interrupted");
    expect(screen.getByTestId("problem")).toHaveTextContent("mail.contoso.com");
  });

  it("counts what is in the planner in the planner, and says “interrupted” where nobody cancelled", async () => {
    const platform = platformAt("import", "unfinished");
    const result = await platform.invoke("import_result", { setup: "contoso" });
    if (result === null) {
      throw new Error("the scene has a run");
    }
    platform.override("import_result", () => ({ ...result, inPlanner: 2_822 }));
    await standUp(ImportPage, platform);
    const bar = await screen.findByTestId("import-interrupted");
    expect(bar).toHaveTextContent("The import was interrupted");
    expect(bar).toHaveTextContent("The planner holds 2,822 meetings");
    expect(bar).not.toHaveTextContent("cancelled");
  });

  it("shows what is held beside a run that was interrupted, and has it decided there", async () => {
    const platform = platformAt("import", "unfinished");
    const result = await platform.invoke("import_result", { setup: "contoso" });
    if (result === null) {
      throw new Error("the scene has a run");
    }
    const held = { waiting: 12, rooms: 1, since: "2026-11-21T02:00:00Z", kept: 0, released: 0 };
    const row = {
      address: "oak@contoso.com",
      displayName: "Oak",
      waiting: 12,
      kept: 0,
      released: 0,
      inPlanner: 14,
      oldest: "2026-11-22T09:00:00Z",
      newest: "2026-12-22T09:00:00Z",
      since: "2026-11-21T02:00:00Z",
      because: "room" as const,
    };
    const removals = { counts: held, rooms: [row], seen: "2026-11-21T02:00:00Z" };
    platform.override("import_result", () => ({ ...result, held }));
    platform.override("removals_held", () => removals);
    platform.override("removals_decide", () => removals);
    const { container } = await standUp(ImportPage, platform);
    expect(await screen.findByTestId("held-room")).toHaveTextContent("Oak");
    await expectAccessible(container);
    await userEvent.click(screen.getByTestId("held-remove"));
    await waitFor(() => expect(platform.calls.some((call) => call.name === "removals_decide")).toBe(true));
    expect(
      platform.calls.some((call) => call.name === "import_start"),
      "the run that goes on removes it",
    ).toBe(false);
  });

  it("resumes nothing while another program has the planner, and says who has", async () => {
    const platform = platformAt("import", "unfinished");
    const opened = await platform.invoke("setup_open", { setup: "contoso" });
    const plannerHolder = { program: "anteroom-cli import", since: "2026-11-21T02:00:00Z" };
    platform.override("setup_open", () => ({ ...opened, plannerHolder }));
    await standUp(ImportPage, platform);
    await screen.findByTestId("import-interrupted");
    expect(screen.getByText(/anteroom-cli import.? has the planner/u)).toBeInTheDocument();
    await userEvent.click(screen.getByTestId("primary"));
    expect(platform.calls.some((call) => call.name === "import_resume")).toBe(false);
  });

  it("tells the result, then causes by how common they are, and retries them", async () => {
    const { platform, asked, container } = await standUp(ImportPage, platformAt("import", "finished"));
    expect(await screen.findByTestId("import-result")).toHaveTextContent("3 rooms could not be imported");
    const causes = screen.getAllByTestId(/^cause-/u).map((card) => card.getAttribute("data-testid"));
    expect(causes).toEqual(["cause-ews.impersonation_denied", "cause-ews.mailbox_not_found"]);
    await expectAccessible(container);
    await userEvent.click(screen.getByTestId("retry-ews.impersonation_denied"));
    expect(asked("import_start")).toBe(1);
    const started = platform.calls.find((call) => call.name === "import_start");
    expect(started?.request).toMatchObject({ scope: { kind: "rooms", addresses: { length: 2 } } });
  });

  it("names what could not be read, by room and day, and lets a person accept it", async () => {
    const stand = await standUp(ImportPage, platformAt("import", "clean"));
    const result = await screen.findByTestId("import-result");
    expect(result).toHaveTextContent("3 entries or stretches of time could not be read");
    const rows = await screen.findAllByTestId("loss");
    expect(rows).toHaveLength(3);
    const [lost] = imports.runs.again.leftOut;
    for (const part of [lost?.displayName, lost?.time, lost?.subject, "Cannot be read: "]) {
      expect(rows[0], "room, day, what is known, and why").toHaveTextContent(part ?? "nothing");
    }
    await expectAccessible(stand.container);

    await userEvent.click(screen.getAllByTestId("accept")[0] ?? document.body);
    await waitFor(() => expect(screen.getAllByTestId("loss")[0]).toHaveTextContent("Accepted Nov 21, 2026"));
    await waitFor(() => expect(result).toHaveTextContent("2 entries or stretches of time could not be read"));
    await userEvent.click(screen.getByTestId("accept-all"));
    await waitFor(() => expect(result).not.toHaveTextContent("could not be read"));
    expect(screen.getAllByTestId("loss"), "what is accepted is still named").toHaveLength(3);
    expect(screen.queryByTestId("accept")).not.toBeInTheDocument();
  });

  it("names what is missing and was kept, and removes it only by pressing a button that says how much", async () => {
    const held = imports.held["waiting waiting"];
    const stand = await standUp(ImportPage, platformAt("import", "emptied"));
    const waiting = `${formatNumber(held?.counts.waiting ?? 0)} meetings`;
    expect(await screen.findByTestId("import-result")).toHaveTextContent(
      `${waiting} are missing from their calendars and were kept until you decide`,
    );
    const rows = await screen.findAllByTestId("held-room");
    expect(rows, "each room").toHaveLength(2);
    const row = held?.rooms[1];
    for (const part of [
      `${row?.waiting} of ${row?.inPlanner}`,
      formatDay(row?.oldest ?? ""),
      formatDay(row?.newest ?? ""),
    ]) {
      expect(rows[1], "how many of how many, and between which days").toHaveTextContent(part);
    }
    await expectAccessible(stand.container);
    const remove = screen.getByTestId("held-remove");
    expect(remove).toHaveTextContent(`Remove ${waiting} from 2 rooms`);
    expect(stand.asked("removals_decide"), "showing decides nothing").toBe(0);
    await userEvent.click(remove);
    await waitFor(() => expect(stand.asked("import_start")).toBe(1));
    const { calls } = stand.platform;
    const decided = calls.find((call) => call.name === "removals_decide");
    expect(decided?.request, "about what was shown").toMatchObject({ decision: "remove", seen: {} });
    const started = calls.find((call) => call.name === "import_start");
    expect(started?.request, "the rooms are read once more").toMatchObject({
      scope: { kind: "rooms", addresses: { length: 2 } },
    });
  });

  it("keeps what is missing where a person wants that, and lets them decide otherwise", async () => {
    const stand = await standUp(ImportPage, platformAt("import", "emptied"));
    await userEvent.click(await screen.findByTestId("held-keep"));
    await waitFor(() => expect(screen.getAllByTestId("held-room")[0]).toHaveTextContent("Kept"));
    expect(screen.queryByTestId("held-remove"), "nothing waits").not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByTestId("import-result")).not.toHaveTextContent("missing from their calendars"),
    );
    expect(stand.asked("import_start"), "keeping reads nothing").toBe(0);
    await userEvent.click(screen.getAllByTestId("held-otherwise")[0] ?? document.body);
    await waitFor(() =>
      expect(screen.getAllByTestId("held-room")[0]).toHaveTextContent("Removed with the next import"),
    );
    await expectAccessible(stand.container);
  });

  it("offers an old run with its day, and to start anew first", async () => {
    const stand = await standUp(ImportPage, platformAt("import", "old"));
    expect(await screen.findByTestId("import-old")).toHaveTextContent(
      /begun on Nov 22, 2025\. \d+ rooms were read then/u,
    );
    await expectAccessible(stand.container);
    expect(screen.getByTestId("secondary")).toHaveTextContent("Go on all the same");
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("import-window"), "a new import is planned").toBeInTheDocument();
    expect(stand.asked("import_resume"), "nothing goes on by itself").toBe(0);
  });

  it("goes on with an old run where a person insists", async () => {
    const { asked } = await standUp(ImportPage, platformAt("import", "old"));
    await screen.findByTestId("import-old");
    await userEvent.click(screen.getByTestId("secondary"));
    await waitFor(() => expect(asked("import_resume")).toBe(1));
  });

  it("re-imports one room from its row", async () => {
    const { platform } = await standUp(ImportPage, platformAt("import", "finished"));
    const again = (await screen.findAllByTestId(/^reimport-.*@/u))[0] ?? document.body;
    await userEvent.click(again);
    const started = platform.calls.find((call) => call.name === "import_start");
    const addresses = [imports.runs.first.rooms[0]?.address];
    expect(started?.request).toMatchObject({ scope: { kind: "rooms", addresses } });
  });

  it("shows a room's week in the panel", async () => {
    const { container } = await standUp(ImportPage, platformAt("import", "finished"));
    await userEvent.click((await screen.findAllByTestId(/^room-.*@/u))[0] ?? document.body);
    const subject = imports.week.week.meetings.find((meeting) => meeting.subject !== "")?.subject;
    expect(await screen.findByTestId("room-week")).toHaveTextContent(subject ?? "no subject");
    await expectAccessible(container);
  });

  it("saves the report where the person says", async () => {
    const platform = platformAt("import", "clean");
    platform.chosenFile = "/tmp/report.html";
    const { asked } = await standUp(ImportPage, platform);
    await screen.findByTestId("import-result");
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("report-saved")).toHaveTextContent("/tmp/report.html");
    expect(asked("report_save")).toBe(1);
  });

  it("says what failed when resuming is refused", async () => {
    const platform = platformAt("import", "unfinished");
    platform.override("import_resume", () => {
      throw problem("auth.secret_missing", {}, "sign_in");
    });
    await standUp(ImportPage, platform);
    await screen.findByTestId("import-interrupted");
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "auth.secret_missing");
    expect(screen.getByTestId("import-interrupted"), "it can still be resumed").toBeInTheDocument();
  });
});
