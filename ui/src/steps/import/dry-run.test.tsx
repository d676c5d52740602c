import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { DryRunCounts } from "../../bindings/DryRunCounts";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { ImportPage } from "./import-page";
import { forecastHandlers, noCounts } from "../../platform/fake/forecasts";
import { recorded } from "../../platform/fake/recordings";
import { formatNumber } from "../../messages/format";
import { unreachable } from "../../platform/recorded/unreachable";

const dryRun = recorded("", "dry_run").answer;
const [firstRoom] = dryRun.rooms;
const firstLine = `dry-run-row-${firstRoom?.address}`;

const cells = (line: HTMLElement) =>
  [...line.querySelectorAll("[aria-colindex]")].map((cell) => cell.textContent);
const rowNames = () =>
  screen
    .getAllByTestId(/^dry-run-row-/u)
    .map((line) => within(line).getAllByRole("gridcell")[0]?.textContent);

async function looked(scene = "") {
  const stand = await standUp(ImportPage, platformAt("import", scene));
  await userEvent.click(await screen.findByTestId("dry-run-start"));
  await screen.findByTestId("dry-run-total");
  await screen.findByTestId("owners-missing");
  return stand;
}

describe("the dry run", () => {
  it("shows every room with totals that add up, and writes nothing", async () => {
    const stand = await looked();
    expect(screen.getByTestId("dry-run")).toHaveTextContent("Without an owner in the planner");
    const shown = ({ meetings, series, endless, ownerUnknown }: DryRunCounts) =>
      [meetings, series, endless, ownerUnknown].map(formatNumber);
    const first = cells(screen.getByTestId(firstLine));
    expect(first.slice(0, 2)).toEqual([firstRoom?.displayName, firstRoom?.address]);
    expect(first.slice(2, 6)).toEqual(shown(firstRoom?.counts ?? noCounts));
    const total = cells(screen.getByTestId("dry-run-total"));
    expect(total[0]).toBe("Total");
    expect(total[1]).toMatch(/rooms$/u);
    expect(total.slice(2, 6)).toEqual(shown(dryRun.total));
    expect(stand.asked("import_start")).toBe(0);
    expect(screen.getByTestId("card-meetings"), "one forecast").toHaveTextContent(total[2] ?? "nothing");
    expect(stand.asked("import_summary"), "and nothing is counted twice").toBe(0);
    await expectAccessible(stand.container);
  });

  it("tells an estimate as one", async () => {
    const platform = platformAt("import");
    await standUp(ImportPage, platform);
    platform.override("import_summary", async (...asked) => ({
      ...(await forecastHandlers.import_summary(...asked)),
      estimatedFrom: 12,
    }));
    await userEvent.click(await screen.findByTestId("count"));
    const card = await screen.findByText(/Estimated from 12 of/u);
    expect(card.closest("[data-testid=card-meetings]")).toHaveTextContent(/about [\d,]+/u);
  });

  it("sorts by any column, and says so to a screen reader", async () => {
    await looked();
    const header = screen.getByRole("columnheader", { name: /No owner/u });
    await userEvent.click(within(header).getByRole("button"));
    expect(header).toHaveAttribute("aria-sort", "descending");
    const shown = screen
      .getAllByTestId(/^dry-run-row-/u)
      .map((line) => Number(within(line).getAllByRole("gridcell")[5]?.textContent));
    expect(shown, "most first").toEqual([...shown].sort((a, b) => b - a));
    await userEvent.click(within(screen.getByRole("columnheader", { name: "Room" })).getByRole("button"));
    const names = dryRun.rooms
      .map((room) => room.displayName)
      .sort(new Intl.Collator(undefined, { numeric: true }).compare);
    expect(rowNames()[0]).toBe(names[0]);
  });

  it("fills while rooms come in, and cancelling keeps what was read", async () => {
    const platform = platformAt("import");
    const waiting: (() => void)[] = [];
    platform.world.pause = () => new Promise((resolve) => waiting.push(resolve));
    const stand = await standUp(ImportPage, platform);
    await userEvent.click(await screen.findByTestId("dry-run-start"));
    const beat = () =>
      act(async () => {
        waiting.splice(0).forEach((go) => go());
        await Promise.resolve();
      });
    await waitFor(() => expect(waiting).toHaveLength(1));
    // Rooms that come at once are drawn together.
    await waitFor(async () => {
      await beat();
      expect(screen.getByTestId(firstLine)).toBeInTheDocument();
    });
    expect(screen.getByTestId("dry-run-progress")).toHaveTextContent(/of \d+ rooms/u);
    await expectAccessible(stand.container);
    await userEvent.click(screen.getByTestId("dry-run-cancel"));
    await waitFor(() => expect(waiting).toHaveLength(1));
    await beat();
    expect(await screen.findByTestId("dry-run-cancelled")).toHaveTextContent("the numbers are those of");
  });

  it("shows a pause the server asked for as what it is, here and while counting", async () => {
    const platform = platformAt("import");
    const far = { roomsDone: 3, roomsTotal: 40 };
    const waiting = { remainingMs: 25_000, askedByServer: true };
    platform.override("dry_run", (_, __, emit) => {
      emit({ ...far, total: noCounts, row: null, waiting });
      return new Promise(() => undefined);
    });
    platform.override("import_summary", (_, __, emit) => {
      emit({ ...far, meetings: 12, waiting });
      return new Promise(() => undefined);
    });
    await standUp(ImportPage, platform);
    await userEvent.click(await screen.findByTestId("count"));
    expect(await screen.findByTestId("server-pause")).toHaveTextContent("Exchange asked to wait 00:25");
    await userEvent.click(screen.getByTestId("dry-run-start"));
    const pause = await within(screen.getByTestId("dry-run")).findByTestId("server-pause");
    expect(pause).toHaveTextContent("It goes on by itself; nothing is lost.");
    expect(screen.getByTestId("dry-run-progress")).toHaveTextContent("3 of 40 rooms");
  });

  it("lists who is missing, hostile names as they are, and adds users from there", async () => {
    const stand = await looked();
    const owners = screen.getByTestId("owners-missing");
    for (const { name } of dryRun.ownersMissing.slice(0, 6)) {
      expect(owners).toHaveTextContent(name);
    }
    expect(owners).toHaveTextContent("Another organization");
    expect(owners).toHaveTextContent("Not known any more");
    const bar = screen.getByTestId("owners-bar");
    expect(bar).toHaveTextContent("Owner in the planner");
    expect(bar, "whom nobody knows is nobody who can be added").toHaveTextContent(
      "Organizer unknown, or a room",
    );
    await userEvent.click(screen.getByTestId("users-add"));
    stand.platform.chosenFile = "/home/you/people.csv";
    await userEvent.click(await screen.findByTestId("users-csv"));
    await screen.findByTestId("users-added");
    expect(await screen.findByTestId("dry-run-stale"), "whose the meetings are changed").toBeInTheDocument();
  });

  it("opens a room to its numbers, or to why there are none", async () => {
    const stand = await looked();
    await userEvent.click(screen.getByTestId(firstLine));
    expect(screen.getByTestId("panel")).toHaveTextContent("Series without an end");
    await userEvent.keyboard("{Escape}");
    const [header] = screen.getAllByRole("columnheader", { name: "Meetings" });
    await userEvent.click(within(header ?? document.body).getByRole("button"));
    screen.getAllByTestId(/^dry-run-row-/u)[0]?.focus();
    await userEvent.keyboard("{End}");
    const unread = await waitFor(() => {
      const line = screen.getAllByTestId(/^dry-run-row-/u).at(-1) ?? document.body;
      expect(line, "what has no numbers stands last").toHaveTextContent("–");
      return line;
    });
    expect(cells(unread).slice(2)).toEqual(Array.from({ length: 8 }, () => "–"));
    await userEvent.click(unread);
    const why = dryRun.rooms.filter((room) => room.counts === null).at(-1)?.problem?.code;
    expect(screen.getByTestId("panel").querySelector(`[data-code="${why}"]`)).not.toBeNull();
    await expectAccessible(stand.container);
  });

  it("is out of date after the window changed", async () => {
    await looked();
    expect(screen.queryByTestId("dry-run-stale")).toBeNull();
    await userEvent.type(screen.getByTestId("field-days-back"), "0");
    expect(await screen.findByTestId("dry-run-stale")).toBeInTheDocument();
  });

  it("points at a wrong window before anything is read", async () => {
    const stand = await standUp(ImportPage, platformAt("import"));
    const back = await screen.findByTestId("field-days-back");
    await userEvent.clear(back);
    await userEvent.click(screen.getByTestId("dry-run-start"));
    await waitFor(() => expect(back).toHaveFocus());
    expect(stand.asked("dry_run")).toBe(0);
  });

  it("says why it failed, and can be tried again", async () => {
    const stand = await standUp(ImportPage, platformAt("import", "unreachable"));
    await userEvent.click(await screen.findByTestId("dry-run-start"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", unreachable.dry_run.code);
    await expectAccessible(stand.container);
    stand.platform.world.scene = "";
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByTestId("dry-run-total")).toBeInTheDocument();
  });
});

describe("the handover", () => {
  it.each(["", "clean"])("opens from the import page (%s)", async (scene) => {
    await standUp(ImportPage, platformAt("import", scene));
    await userEvent.click(await screen.findByTestId("handover"));
    expect(await screen.findByTestId("handover-preview")).toBeInTheDocument();
    expect(screen.getByTestId("handover-save-customer")).toBeInTheDocument();
  });
});
