import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ErrorBoundary } from "./error-boundary";

it("keeps a defect on its page and opens the page again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  function Page() {
    if (broken) throw new Error("rooms is undefined");
    return <p>works</p>;
  }
  render(
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>,
  );
  expect(screen.getByTestId("problem")).toHaveAttribute("data-code", "internal.bug");
  expect(screen.getByText(/rooms is undefined/u)).toBeInTheDocument();
  broken = false;
  await userEvent.click(screen.getByTestId("primary"));
  expect(screen.getByText("works")).toBeInTheDocument();
});
