import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { RequirementsPage } from "./requirements-page";

describe("the product", () => {
  it("comes first: pressed too early, the button leads to the list", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "empty"));
    const card = await screen.findByTestId("product-pronestor-planner");
    expect(card).toHaveTextContent("by Sign In Solutions");
    expect(card).toHaveTextContent("Application impersonation over the rooms");
    expect(card).toHaveTextContent("Guide: Pronestor Planner: connect Exchange");
    await userEvent.click(screen.getByTestId("primary"));
    expect(card, "one error takes the focus to its field").toHaveFocus();
    expect(stand.goTo).not.toHaveBeenCalled();
    await expectAccessible(stand.container);
  });

  it("brings its environments and its checklist", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements", "empty"));
    await userEvent.click(await screen.findByTestId("product-pexip-vmr"));
    await waitFor(() => expect(screen.getByTestId("page-title")).toHaveFocus());
    expect(screen.getByTestId("product")).toHaveTextContent("Pexip VMR Scheduling");
    expect(screen.queryByTestId("checklist"), "nothing to list yet").toBeNull();
    await userEvent.click(screen.getByTestId("primary"));
    expect(screen.getByTestId("environment-on_premises"), "the environment is missing").toHaveFocus();
    await userEvent.click(screen.getByTestId("environment-on_premises"));
    expect(await screen.findByTestId("requirement-equipment.processing")).toBeInTheDocument();
    await expectAccessible(stand.container);
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).toHaveBeenCalledWith("service_account");
  });

  it("with one environment leaves nothing to choose, and says so", async () => {
    await standUp(RequirementsPage, platformAt("requirements", "empty"));
    await userEvent.click(await screen.findByTestId("product-flowscape"));
    expect(await screen.findByTestId("environment-on_premises")).toBeChecked();
    expect(screen.queryByTestId("environment-exchange_online")).toBeNull();
    expect(screen.getByText("Flowscape connects with Exchange Server only.")).toBeInTheDocument();
    expect(await screen.findByTestId("requirement-rooms.full_access")).toBeInTheDocument();
  });

  it("can be changed, which says what changes, and can be kept", async () => {
    const stand = await standUp(RequirementsPage, platformAt("requirements"));
    await userEvent.click(await screen.findByTestId("product-change"));
    expect(screen.getByTestId("product-changes")).toHaveTextContent(
      "Service account, URL, rooms, users and what is in the planner stay as they are",
    );
    await expectAccessible(stand.container);
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.asked("product_choose"), "kept").toBe(0);
    await userEvent.click(await screen.findByTestId("product-change"));
    await userEvent.click(await screen.findByTestId("product-serraview"));
    await waitFor(() => expect(screen.getByTestId("product")).toHaveTextContent("Serraview"));
    expect(stand.platform.calls.find((call) => call.name === "product_choose")?.request).toEqual({
      setup: "contoso",
      product: "serraview",
      environment: null,
    });
    expect(stand.platform.world.setups[0]?.environment, "stays").toBe("on_premises");
  });

  it("says when its profile is gone", async () => {
    const platform = platformAt("requirements");
    const setup = platform.world.setups[0];
    if (setup) setup.product = "room-signs";
    const stand = await standUp(RequirementsPage, platform);
    expect(await screen.findByTestId("product-gone")).toHaveTextContent("room-signs");
    await expectAccessible(stand.container);
  });
});

describe("a profile from a file", () => {
  it("stands in the list afterwards", async () => {
    const platform = platformAt("requirements", "empty");
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("product-add"));
    expect(stand.asked("product_add"), "the dialog was closed").toBe(0);
    platform.chosenFile = "/home/you/room-signs.toml";
    await userEvent.click(screen.getByTestId("product-add"));
    expect(await screen.findByTestId("product-room-signs")).toHaveTextContent(
      "Loaded from /home/you/anteroom/data/profiles/room-signs.toml",
    );
    expect(screen.getByTestId("product-added")).toHaveTextContent("Room Signs is in the list now.");
  });

  it("that is refused shows each problem with its place", async () => {
    const platform = platformAt("requirements", "empty");
    platform.chosenFile = "/home/you/wrong.toml";
    const stand = await standUp(RequirementsPage, platform);
    await userEvent.click(await screen.findByTestId("product-add"));
    const refused = within(await screen.findByTestId("product-refused"));
    expect(refused.getAllByRole("listitem")).toHaveLength(2);
    expect(
      refused.getByText(/^room-signs\.toml, line 1, `id`: `room signs` is not an id\./u),
    ).toBeInTheDocument();
    expect(stand.announce.mock.calls.at(-1)?.[0], "a screen reader hears it").toContain(
      "`requirement[1].use`",
    );
    await expectAccessible(stand.container);
  });

  it("in the data folder that cannot be used is named", async () => {
    const platform = platformAt("requirements", "wrong-profile");
    if (platform.world.setups[0]) platform.world.setups[0].product = null;
    const stand = await standUp(RequirementsPage, platform);
    expect(await within(stand.container).findByTestId("product-refused")).toHaveTextContent("old-signs.toml");
  });

  it("says when the list cannot be read, and tries again", async () => {
    const platform = platformAt("requirements", "choose");
    let broken = true;
    platform.override("products_list", () => {
      if (broken) throw problem("settings.unwritable", { file: "profiles" });
      return { products: [], refused: [] };
    });
    await standUp(RequirementsPage, platform);
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "settings.unwritable");
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByTestId("problem")).toBeNull());
  });
});
