import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { ExchangePage } from "./exchange-page";

const found = "https://mail.contoso.com/EWS/Exchange.asmx";

describe("a busy server", () => {
  it("is given the pause it asks for, in sight", async () => {
    const platform = platformAt("exchange", "throttled");
    let go: () => void = () => undefined;
    platform.world.pause = (milliseconds) =>
      milliseconds === 4000 ? new Promise((resolve) => (go = resolve)) : Promise.resolve();
    await standUp(ExchangePage, platform);
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("server-pause")).toHaveTextContent("00:04");
    go();
    await waitFor(() => expect(screen.queryByTestId("server-pause")).toBeNull());
  });
});

describe("finding the URL", () => {
  it("shows each place that was asked and enters what it found", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange", "empty"));
    await userEvent.click(screen.getByTestId("discover"));
    await waitFor(() => expect(screen.getByTestId("field-url")).toHaveValue(found));
    expect(within(screen.getByTestId("discovery")).getAllByRole("listitem")).toHaveLength(4);
    await waitFor(() => expect(stand.platform.world.setups[0]?.exchange.url, "it is saved").toBe(found));
    await expectAccessible(stand.container);
  });

  it("keeps a typed URL and offers the found one beside it", async () => {
    await standUp(ExchangePage, platformAt("exchange", "empty"));
    const url = screen.getByTestId("field-url");
    await userEvent.type(url, "https://old.contoso.com/EWS/Exchange.asmx");
    await userEvent.click(screen.getByTestId("discover"));
    const use = await screen.findByRole("button", { name: "Use this URL" });
    expect(url).toHaveValue("https://old.contoso.com/EWS/Exchange.asmx");
    await userEvent.click(use);
    expect(url).toHaveValue(found);
  });

  it("asks before a strange host gets the password", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange", "empty unconfirmed-host"));
    stand.platform.world.scene = "unconfirmed-host";
    await userEvent.click(screen.getByTestId("discover"));
    const confirm = await screen.findByTestId("confirm-host");
    expect(confirm).toHaveTextContent("Ask mail.hosting-partner.net");
    await userEvent.click(confirm);
    await screen.findByText(`Found: ${found}`);
    const asked = stand.platform.calls.filter((call) => call.name === "exchange_discover");
    expect(asked.map((call) => (call.request as { confirmedHosts: string[] }).confirmedHosts)).toEqual([
      [],
      ["mail.hosting-partner.net"],
    ]);
  });

  it("does not enter a URL at a host nobody has confirmed", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange", "empty"));
    const elsewhere = "https://mail.hosting-partner.net/EWS/Exchange.asmx";
    stand.platform.override("exchange_discover", () => ({
      url: elsewhere,
      attempts: [],
      unconfirmedHost: "mail.hosting-partner.net",
      problem: null,
    }));
    await userEvent.clear(screen.getByTestId("field-url"));
    await userEvent.click(screen.getByTestId("discover"));
    await screen.findByTestId("confirm-host");
    expect(screen.getByTestId("field-url"), "a password follows what stands there").toHaveValue("");
  });

  it("says when nothing was found", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange", "nothing-found"));
    await userEvent.click(screen.getByTestId("discover"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "autodiscover.nothing_found");
    await expectAccessible(stand.container);
  });

  it("needs the account's address and says so", async () => {
    const platform = platformAt("exchange", "empty");
    const [setup] = platform.world.setups;
    if (setup) setup.account.email = "";
    const stand = await standUp(ExchangePage, platform);
    await userEvent.click(screen.getByTestId("discover"));
    expect(screen.getAllByText(/needs the e-mail address of the service account/u).length).toBeGreaterThan(0);
    expect(stand.asked("exchange_discover")).toBe(0);
  });
});

describe("the connection test", () => {
  it("explains what is missing or wrong in the engine's words", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange", "empty"));
    await userEvent.clear(screen.getByTestId("field-fallbackOwner"));
    await userEvent.type(screen.getByTestId("field-fallbackOwner"), "reception");
    await userEvent.click(screen.getByTestId("primary"));
    const summary = await screen.findByTestId("error-summary");
    expect(
      within(summary)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual([
      "Enter the URL, or press “Find it for me”",
      "“reception” does not have the form name@domain. Correct the address.",
    ]);
    expect(stand.asked("exchange_test")).toBe(0);
    await expectAccessible(stand.container);
  });

  it("asks for no fallback owner where the product takes over no meetings", async () => {
    const platform = platformAt("exchange");
    const setup = platform.world.setups[0];
    if (setup) {
      setup.product = "pexip-vmr";
      setup.exchange.fallbackOwner = "";
    }
    const stand = await standUp(ExchangePage, platform);
    expect(screen.queryByTestId("field-fallbackOwner")).toBeNull();
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).toHaveBeenCalledWith("rooms");
  });

  it("takes a bare host as the engine does, and shows what the engine refuses", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange"));
    const field = screen.getByTestId("field-url");
    await userEvent.clear(field);
    await userEvent.type(field, "mail.contoso.com");
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    expect(stand.platform.world.setups[0]?.exchange.url).toBe("mail.contoso.com");

    stand.platform.override("exchange_test", () => {
      throw problem("net.invalid_url", { url: "ftp://mail" }, "stop");
    });
    await userEvent.clear(field);
    await userEvent.type(field, "ftp://mail");
    await userEvent.click(screen.getByTestId("primary"));
    const bar = await screen.findByTestId("problem");
    expect(bar).toHaveAttribute("data-code", "net.invalid_url");
    await userEvent.click(within(bar).getByText("Go to the URL"));
    expect(field).toHaveFocus();
  });

  it("saves before it tests, and leads on when all is in order", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange"));
    await userEvent.type(screen.getByTestId("field-attendeeDomains"), " contoso.fr");
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    const names = stand.platform.calls.map((call) => call.name);
    expect(names.indexOf("setup_save")).toBeLessThan(names.indexOf("exchange_test"));
    expect(stand.platform.world.setups[0]?.exchange.attendeeDomains).toContain("contoso.fr");
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.goTo).toHaveBeenCalledWith("rooms");
    await expectAccessible(stand.container);
  });

  it("puts the one cause above the rows it explains and opens its row", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange", "unknown-issuer"));
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "net.tls.unknown_issuer");
    const row = screen.getByTestId("check-tls.valid");
    expect(within(row).getAllByRole("button")[0]).toHaveAttribute("aria-expanded", "true");
    expect(within(screen.getByTestId("check-name.resolves")).getAllByRole("button")[0]).toHaveAttribute(
      "aria-expanded",
      "false",
    );
    expect(screen.getByTestId("check-sign_in.accepted")).toHaveTextContent(
      "Not checked, because the certificate is not valid",
    );
    stand.platform.chosenFile = "/etc/ssl/contoso.pem";
    await userEvent.click(screen.getByRole("button", { name: "Choose the certificate authority" }));
    await waitFor(() =>
      expect(screen.getByTestId("field-authorityFile")).toHaveValue("/etc/ssl/contoso.pem"),
    );
    await expectAccessible(stand.container);
  });

  it("checks again with F5 and goes back with Alt+Left", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange"));
    await userEvent.keyboard("{F5}");
    await screen.findByTestId("test-passed");
    expect(stand.asked("exchange_test")).toBe(1);
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(stand.goTo).toHaveBeenCalledWith("requirements");
  });

  it("presses the primary button with Enter, but not in a field with several lines", async () => {
    const stand = await standUp(ExchangePage, platformAt("exchange"));
    await userEvent.type(screen.getByTestId("field-attendeeDomains"), "{Enter}contoso.fr");
    expect(stand.asked("exchange_test")).toBe(0);
    await userEvent.type(screen.getByTestId("field-fallbackOwner"), "{Enter}");
    await screen.findByTestId("test-passed");
    expect(stand.asked("exchange_test")).toBe(1);
  });
});
