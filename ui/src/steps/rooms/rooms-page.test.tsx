import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { findingsOf } from "../../platform/fake/room-checks";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { RoomsPage } from "./rooms-page";

afterEach(() => {
  localStorage.clear();
});

const rows = (): HTMLElement[] => screen.getAllByRole("row").slice(1);

describe("the rooms step, empty", () => {
  it("explains the primary button and moves to the field", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "empty"));
    await screen.findByTestId("field-rooms");
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.announce).toHaveBeenCalledWith("Add at least one room first.", "assertive");
    await waitFor(() => expect(screen.getByTestId("field-rooms")).toHaveFocus());
    await expectAccessible(stand.container);
  });

  it("adds what is an address and gives back what is not", async () => {
    await standUp(RoomsPage, platformAt("rooms", "empty"));
    const field = await screen.findByTestId("field-rooms");
    await userEvent.click(field);
    await userEvent.paste("room-0001@contoso.com\nlobby");
    await userEvent.click(screen.getByTestId("add-to-list"));
    expect(await screen.findByTestId("room-room-0001@contoso.com")).toBeInTheDocument();
    expect(screen.getByTestId("rooms-notice")).toHaveTextContent("1 room added. 1 part is not an address.");
    await userEvent.click(screen.getByTestId("mend"));
    expect(screen.getByTestId("field-rooms"), "it comes back for mending").toHaveValue("lobby");
    expect(screen.getByTestId("rejected")).toHaveTextContent("Line 2: “lobby”");
  });

  it("adds a workbook and says what of it was left out; the field stays empty", async () => {
    const platform = platformAt("rooms", "empty");
    platform.chosenFile = "/home/you/rooms.xlsx";
    const stand = await standUp(RoomsPage, platform);
    await userEvent.click(await screen.findByTestId("add-file"));
    await userEvent.click(screen.getByRole("button", { name: "Choose a file" }));
    expect(await screen.findByTestId("rooms-notice")).toHaveTextContent(
      "24 rooms added. 2 lines or values of the file were left out.",
    );
    const refused = screen.getByTestId("rooms-refused");
    expect(refused).toHaveTextContent("Line 7: Lobby, lobby(at)contoso.com");
    expect(refused).toHaveTextContent("“many” is no number of seats.");
    expect(refused).toHaveTextContent("The sheet “Old” is hidden and was left out.");
    expect(screen.queryByTestId("mend"), "a file is mended where it is").not.toBeInTheDocument();
    await expectAccessible(stand.container);
    stand.unmount();
    await standUp(RoomsPage, platformAt("rooms", "empty"));
    expect(await screen.findByTestId("field-rooms"), "and not in the field").toHaveValue("");
  });

  it("adds what is typed before it validates, and stops for what is no address", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "empty"));
    await userEvent.click(await screen.findByTestId("field-rooms"));
    await userEvent.paste("room-0001@contoso.com lobby");
    await userEvent.click(screen.getByTestId("add-lists"));
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(screen.getByTestId("field-rooms")).toHaveValue("lobby"));
    expect(stand.asked("rooms_validate"), "a list that is not mended is not validated").toBe(0);
    await userEvent.clear(screen.getByTestId("field-rooms"));
    await userEvent.type(screen.getByTestId("field-rooms"), "room-0002@contoso.com");
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByText("2 rooms are ready to import.", { selector: "div" })).toBeInTheDocument();
  });

  it("keeps a draft over a restart", async () => {
    const first = await standUp(RoomsPage, platformAt("rooms", "empty"));
    await userEvent.type(await screen.findByTestId("field-rooms"), "half@an");
    first.unmount();
    await standUp(RoomsPage, platformAt("rooms", "empty"));
    expect(await screen.findByTestId("field-rooms"), "a killed window loses nothing").toHaveValue("half@an");
  });

  it("takes addresses pasted anywhere, and undoes it", async () => {
    const { platform } = await standUp(RoomsPage, platformAt("rooms", "empty"));
    await screen.findByTestId("field-rooms");
    fireEvent.paste(screen.getByTestId("page-title"), {
      clipboardData: { getData: () => "room-0001@contoso.com, room-0002@contoso.com" },
    });
    expect(await screen.findByTestId("rooms-notice")).toHaveTextContent("2 rooms added.");
    await userEvent.click(screen.getByTestId("undo"));
    await waitFor(() => expect(platform.world.setups[0]?.rooms).toHaveLength(0));
  });

  it("says what to use where nobody made room lists", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "no-lists"));
    await userEvent.click(await screen.findByTestId("toggle-adding"));
    await userEvent.click(await screen.findByTestId("add-lists"));
    const words = await screen.findByTestId("no-lists");
    expect(words).toHaveTextContent("There are no room lists in this organization");
    expect(words).toHaveTextContent("address book");
    expect(words).toHaveTextContent("New-DistributionGroup -RoomList");
    await expectAccessible(stand.container);
  });

  it.each(["file", "lists", "directory"])("is accessible while adding by %s", async (way) => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "empty"));
    await userEvent.click(await screen.findByTestId(`add-${way}`));
    if (way === "directory") {
      await userEvent.type(screen.getByTestId("field-directory"), "hamburg{Enter}");
      await screen.findByTestId("add-found");
    }
    await expectAccessible(stand.container);
  });
});

describe("the rooms step, with rooms", () => {
  it("draws a screen of 10,000 rooms and says how many there are", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "10000"));
    const grid = await screen.findByRole("grid");
    expect(grid).toHaveAttribute("aria-rowcount", "10001");
    expect(rows().length, "a screen of rows").toBeGreaterThan(5);
    expect(rows().length, "only a screen of rows").toBeLessThan(100);
    await expectAccessible(stand.container);
  });

  it("is worked by keyboard alone", async () => {
    await standUp(RoomsPage, platformAt("rooms", "10000"));
    await screen.findByRole("grid");
    act(() => rows()[0]?.focus());
    await userEvent.keyboard("{ArrowDown} ");
    expect(screen.getByTestId("selected-bar")).toHaveTextContent("1 room selected");
    await userEvent.keyboard("{End}");
    expect(document.activeElement, "the last of the rows").toHaveAttribute("aria-rowindex", "10001");
    await userEvent.keyboard("{Home}{Shift>} {/Shift}");
    expect(screen.getByTestId("selected-bar")).toHaveTextContent("2 rooms selected");
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(screen.getByTestId("selected-bar")).toHaveTextContent("10,000 rooms selected");
    const row = document.activeElement;
    await userEvent.keyboard("{Enter}");
    await screen.findByTestId("panel");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByTestId("panel"), "Escape closes the panel").toBeNull();
    expect(document.activeElement, "the focus returns to its row").toBe(row);
  });

  it("validates, then goes on", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms"));
    await screen.findByRole("grid");
    expect(screen.getByTestId("primary")).toHaveTextContent("Validate 480 rooms");
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByText(/need attention\./u)).toBeInTheDocument();
    expect(screen.getByTestId("primary")).toHaveTextContent("Continue");
    await userEvent.click(screen.getByTestId("filter-problem"));
    expect(screen.getByRole("grid").getAttribute("aria-rowcount"), "eight rooms and the header").toBe("9");
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).toHaveBeenCalledWith("notifications");
  });

  it("keeps results over leaving and coming back, and asks nothing of Exchange again", async () => {
    const platform = platformAt("rooms");
    const first = await standUp(RoomsPage, platform);
    await screen.findByRole("grid");
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByText(/need attention\./u);
    first.unmount();
    const again = await standUp(RoomsPage, platform);
    expect(await screen.findByTestId("primary")).toHaveTextContent("Continue");
    expect(again.asked("rooms_validate"), "coming back validates nothing").toBe(0);
  });

  it("shows a refused sign-in once, above everything, with the way out", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "wrong-password"));
    await screen.findByRole("grid");
    await userEvent.click(screen.getByTestId("primary"));
    const bar = await screen.findByTestId("problem");
    expect(bar).toHaveAttribute("data-code", "auth.rejected");
    await expectAccessible(stand.container);
  });

  it("removes with undo and gives settings back", async () => {
    const { platform } = await standUp(RoomsPage, platformAt("rooms", "validated"));
    await screen.findByRole("grid");
    const before = platform.world.setups[0]?.rooms.find((room) => room.address === "room-0001@contoso.com");
    await userEvent.click(within(rows()[0] ?? document.body).getByRole("checkbox"));
    await userEvent.click(screen.getByTestId("selected-remove"));
    expect(await screen.findByTestId("rooms-notice")).toHaveTextContent("1 room removed.");
    await userEvent.click(screen.getByTestId("undo"));
    expect(await screen.findByText(/back with its settings/u)).toBeInTheDocument();
    const after = platform.world.setups[0]?.rooms.find((room) => room.address === "room-0001@contoso.com");
    expect(after).toMatchObject({ displayName: before?.displayName, location: before?.location });
  });

  it("changes many rooms at once, but not their names", async () => {
    const { platform, container } = await standUp(RoomsPage, platformAt("rooms", "validated"));
    await screen.findByRole("grid");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all rooms shown" }));
    await userEvent.click(screen.getByTestId("selected-edit"));
    expect(screen.queryByTestId("field-display-name"), "names are each room's own").toBeNull();
    await userEvent.type(screen.getByTestId("field-capacity"), "14");
    await expectAccessible(container);
    await userEvent.click(screen.getByTestId("bulk-save"));
    await screen.findByText("480 rooms changed.");
    expect(platform.world.setups[0]?.rooms.every((room) => room.capacity === 14)).toBe(true);
  });

  it("shows one room's checks and saves what is typed", async () => {
    const { platform, container } = await standUp(RoomsPage, platformAt("rooms", "validated"));
    await screen.findByRole("grid");
    await userEvent.click(screen.getByTestId("filter-problem"));
    await userEvent.click(rows()[0] ?? document.body);
    const panel = await screen.findByTestId("panel");
    expect(await within(panel).findByTestId("check-room.impersonation")).toBeInTheDocument();
    await expectAccessible(container);
    const name = screen.getByTestId("field-display-name");
    await userEvent.clear(name);
    await userEvent.type(name, "Big room");
    await userEvent.tab();
    await waitFor(() =>
      expect(platform.world.setups[0]?.rooms.some((room) => room.displayName === "Big room")).toBe(true),
    );
  });

  it("still says why and since when, after a restart", async () => {
    const platform = platformAt("rooms", "validated");
    platform.override("room_findings", (world, { address }) => {
      const room = world.setups[0]?.rooms.find((candidate) => candidate.address === address);
      if (room === undefined) {
        throw problem("room.not_found", { room: address });
      }
      const kept = findingsOf(room).filter((row) => row.outcome !== "pass");
      return { room, rows: kept, whole: false };
    });
    await standUp(RoomsPage, platform);
    await screen.findByRole("grid");
    await userEvent.click(screen.getByTestId("filter-problem"));
    await userEvent.click(rows()[0] ?? document.body);
    const panel = await screen.findByTestId("panel");
    expect(await within(panel).findByTestId("check-room.impersonation")).toBeInTheDocument();
    expect(within(panel).queryByTestId("check-room.exists"), "what was in order is not kept").toBeNull();
    expect(panel).toHaveTextContent(/Validated .* ago, /u);
    expect(panel).toHaveTextContent("Kept from then.");
  });

  it("says what failed and loses nothing", async () => {
    const platform = platformAt("rooms");
    platform.override("rooms_remove", () => {
      throw problem("settings.unwritable", { file: "rooms.json" });
    });
    await standUp(RoomsPage, platform);
    await screen.findByRole("grid");
    await userEvent.click(within(rows()[0] ?? document.body).getByRole("checkbox"));
    await userEvent.click(screen.getByTestId("selected-remove"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "settings.unwritable");
    expect(screen.getByRole("grid"), "the room is still there").toHaveAttribute("aria-rowcount", "481");
  });
});

describe("the rooms step, when it is no room's fault", () => {
  it("stops with one cause, offers to go on with the rest, and not to continue", async () => {
    const stand = await standUp(RoomsPage, platformAt("rooms", "server-gone"));
    await screen.findByRole("grid");
    const primary = screen.getByTestId("primary");
    await userEvent.click(primary);
    const bar = await screen.findByTestId("problem");
    expect(bar).toHaveAttribute("data-code", "net.connect.refused");
    expect(bar, "the server is named").toHaveTextContent("mail.contoso.com refused the connection");
    expect(screen.getByTestId("rooms-notice")).toHaveTextContent("Validation stopped: no room is the cause.");
    expect(screen.queryByTestId("secondary"), "nothing after this would go well").not.toBeInTheDocument();
    expect(primary).toHaveTextContent(/^Resume with \d+ rooms$/u);
    await expectAccessible(stand.container);
    await userEvent.click(within(bar).getByText("Check the connection"));
    expect(stand.goTo).toHaveBeenLastCalledWith("exchange");

    const left = Number(/\d+/u.exec(primary.textContent)?.[0]);
    await userEvent.click(primary);
    await waitFor(() => expect(screen.getByTestId("primary")).toHaveTextContent("Continue"));
    const asked = stand.platform.calls.filter((call) => call.name === "rooms_validate");
    expect(asked[1]?.request, "only the rest is asked about").toMatchObject({ addresses: { length: left } });
    expect(screen.queryByTestId("problem")).not.toBeInTheDocument();
  });

  it("shows waiting as waiting", async () => {
    const platform = platformAt("rooms", "waiting");
    platform.world.pause = () => new Promise(() => undefined);
    await standUp(RoomsPage, platform);
    await screen.findByRole("grid");
    await userEvent.click(screen.getByTestId("primary"));
    const banner = await screen.findByTestId("validation-waiting");
    expect(banner).toHaveTextContent("Exchange asked to wait 00:25");
    expect(banner).toHaveTextContent("nothing is lost");
  });
});
