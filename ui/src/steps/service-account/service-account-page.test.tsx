import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { problem } from "../../platform/fake/world";
import { expectAccessible, platformAt, standUp } from "../step-stand.test-support";
import { ServiceAccountPage } from "./service-account-page";

const secret = "Correct-Horse-7";

describe("the service account step, empty", () => {
  it("lists what is missing and leads to each field", async () => {
    const stand = await standUp(ServiceAccountPage, platformAt("service_account", "empty"));
    // The scene fills what stands before the step; the fields are emptied by hand.
    await userEvent.clear(screen.getByTestId("field-userName"));
    await userEvent.clear(screen.getByTestId("field-email"));
    await userEvent.click(screen.getByTestId("primary"));
    const summary = await screen.findByTestId("error-summary");
    expect(summary, "several errors: the summary takes the focus").toHaveFocus();
    await userEvent.click(
      screen.getByRole("link", { name: "Enter the e-mail address of the service account" }),
    );
    expect(screen.getByTestId("field-email")).toHaveFocus();
    expect(stand.asked("account_test"), "nothing is sent while something is missing").toBe(0);
    expect(document.title).toBe("Error: Enter the service account");
    await expectAccessible(stand.container);
  });

  it("keeps a wrong address and says what it should look like", async () => {
    await standUp(ServiceAccountPage, platformAt("service_account"));
    const email = screen.getByTestId("field-email");
    await userEvent.clear(email);
    await userEvent.type(email, "svc-rooms");
    expect(screen.queryByText(/does not have the form/u), "no red text while typing").toBeNull();
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(email).toHaveFocus());
    expect(email).toHaveValue("svc-rooms");
    expect(email).toHaveAccessibleDescription(
      expect.stringContaining("“svc-rooms” does not have the form name@domain."),
    );
  });
});

describe("the password", () => {
  it("that was typed for another server has to be typed again", async () => {
    const stand = await standUp(ServiceAccountPage, platformAt("service_account", "typed-for-other"));
    expect(screen.getByTestId("typed-for")).toHaveTextContent(
      "typed for mail.contoso.de as contoso\\svc-rooms",
    );
    await userEvent.click(screen.getByTestId("primary"));
    await waitFor(() => expect(screen.getByTestId("field-password")).toHaveFocus());
    expect(stand.asked("account_test"), "nothing is sent").toBe(0);
    await userEvent.type(screen.getByTestId("field-password"), secret);
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    expect(screen.queryByTestId("typed-for"), "it is for this server now").toBeNull();
    await expectAccessible(stand.container);
  });

  it("leaves the field for the engine and stays nowhere else", async () => {
    const platform = platformAt("service_account");
    const stand = await standUp(ServiceAccountPage, platform);
    const field = screen.getByTestId<HTMLInputElement>("field-password");
    await userEvent.type(field, secret);
    let stored = "";
    platform.override("secret_save", (world, request) => {
      stored = request.password;
      const [setup] = world.setups;
      return setup ? setup.secret : { place: "nowhere", because: null, typedFor: null };
    });
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    expect(stored, "the engine got what was typed").toBe(secret);
    expect(field.value, "the field is emptied").toBe("");
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(
      secret,
    );
    const others = stand.platform.calls.filter((call) => call.name !== "secret_save");
    expect(JSON.stringify(others)).not.toContain(secret);
  });

  it("is stored when the page is left without a test", async () => {
    const stand = await standUp(ServiceAccountPage, platformAt("service_account"));
    await userEvent.type(screen.getByTestId("field-password"), secret);
    stand.unmount();
    await waitFor(() => expect(stand.asked("secret_save")).toBe(1));
  });

  it("says when there is no credential store", async () => {
    const stand = await standUp(ServiceAccountPage, platformAt("service_account", "no-store"));
    await userEvent.type(screen.getByTestId("field-password"), secret);
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    expect(screen.getByTestId("secret-place")).toHaveTextContent("Kept until you close Anteroom.");
    await expectAccessible(stand.container);
  });
});

describe("the sign-in test", () => {
  it("tries a wrong password once and leads back to the field", async () => {
    const stand = await standUp(ServiceAccountPage, platformAt("service_account", "wrong-password"));
    await userEvent.click(screen.getByTestId("primary"));
    const bar = await screen.findByTestId("problem");
    expect(bar).toHaveAttribute("data-code", "auth.rejected");
    expect(stand.asked("account_test"), "one press, one attempt").toBe(1);
    expect(screen.getByTestId("check-sign_in.accepted")).toHaveAttribute("data-outcome", "fail");
    expect(screen.getByTestId("check-account.mailbox")).toHaveAttribute("data-outcome", "skipped");
    expect(
      screen.queryByRole("button", { name: "Check again" }),
      "no button that tries the same once more",
    ).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Type the password again" }));
    expect(screen.getByTestId("field-password")).toHaveFocus();
    await expectAccessible(stand.container);
  });

  it("ignores a second press while it runs, and can be cancelled", async () => {
    const platform = platformAt("service_account");
    let release: () => void = () => undefined;
    platform.world.pause = () => new Promise((resolve) => (release = resolve));
    const stand = await standUp(ServiceAccountPage, platform);
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("check-name.resolves");
    await userEvent.click(screen.getByTestId("primary"));
    expect(stand.asked("account_test")).toBe(1);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    release();
    expect(await screen.findByText(/The test was cancelled/u)).toBeInTheDocument();
    expect(screen.getByTestId("primary")).toHaveTextContent("Test the sign-in");
  });

  it("shows its last result again without asking again", async () => {
    const platform = platformAt("service_account");
    const first = await standUp(ServiceAccountPage, platform);
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    first.unmount();
    const second = await standUp(ServiceAccountPage, platform);
    expect(screen.getByTestId("test-passed")).toBeInTheDocument();
    expect(screen.getByTestId("primary")).toHaveTextContent("Continue");
    expect(platform.calls, "coming back asks the engine nothing").toEqual([]);
    await userEvent.click(screen.getByTestId("primary"));
    expect(second.goTo).toHaveBeenCalledWith("exchange");
  });

  it("does not vouch for what was changed since", async () => {
    await standUp(ServiceAccountPage, platformAt("service_account"));
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    await userEvent.type(screen.getByTestId("field-userName"), "2");
    expect(screen.queryByTestId("test-passed")).toBeNull();
    expect(screen.getByText(/Something changed since this test/u)).toBeInTheDocument();
    expect(screen.getByTestId("primary")).toHaveTextContent("Test the sign-in");
  });

  it("asks for the address of Exchange where Autodiscover does not lead there, and goes on with it", async () => {
    const platform = platformAt("service_account", "nothing-found");
    const setup = platform.world.setups[0];
    if (setup) setup.exchange.url = "";
    const stand = await standUp(ServiceAccountPage, platform);
    expect(screen.queryByTestId("field-url"), "not before it is known to be needed").toBeNull();
    await userEvent.click(screen.getByTestId("primary"));
    const url = await screen.findByTestId("field-url");
    await expectAccessible(stand.container);
    await userEvent.type(url, "mail.contoso.com");
    await userEvent.click(screen.getByTestId("primary"));
    await screen.findByTestId("test-passed");
    expect(platform.world.setups[0]?.exchange.url, "step 3 has it").toBe("mail.contoso.com");
    expect(stand.goTo, "without leaving the step").not.toHaveBeenCalled();
  });

  it("shows why it could not begin", async () => {
    const platform = platformAt("service_account");
    platform.override("account_test", () => {
      throw problem("setup.incomplete");
    });
    await standUp(ServiceAccountPage, platform);
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "setup.incomplete");
  });
});

describe("what is typed", () => {
  it("is saved without white space and invisible characters, and kept when saving fails", async () => {
    const platform = platformAt("service_account");
    const stand = await standUp(ServiceAccountPage, platform);
    const field = screen.getByTestId("field-userName");
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste("\u200b svc-rooms@contoso.com \ufeff");
    await userEvent.tab();
    expect(field).toHaveValue("svc-rooms@contoso.com");
    stand.unmount();
    await waitFor(() => expect(platform.world.setups[0]?.account.userName).toBe("svc-rooms@contoso.com"));
  });

  it("does not test what could not be saved", async () => {
    const platform = platformAt("service_account");
    platform.override("setup_save", () => {
      throw problem("settings.unwritable");
    });
    const stand = await standUp(ServiceAccountPage, platform);
    await userEvent.type(screen.getByTestId("field-userName"), "x");
    await userEvent.click(screen.getByTestId("primary"));
    expect(await screen.findByTestId("problem")).toHaveAttribute("data-code", "settings.unwritable");
    expect(screen.getByTestId("field-userName")).toHaveValue("CONTOSO\\svc-roomsx");
    expect(stand.asked("account_test")).toBe(0);
  });
});
