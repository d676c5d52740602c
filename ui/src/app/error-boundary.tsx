import { Component, type ReactNode } from "react";
import { Page } from "../components/page";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";

type ErrorBoundaryProps = { children: ReactNode };
type ErrorBoundaryState = { failure: unknown; failed: boolean };

/** A defect of a page stays on that page: the rail works on, what was typed is saved, the details can be copied. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null, failed: false };

  static getDerivedStateFromError(failure: unknown): ErrorBoundaryState {
    return { failure, failed: true };
  }

  override render() {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <Page
        bars={<ProblemBar problem={problemOf(this.state.failure)} />}
        footer={{
          primary: {
            label: t("frame.reopen"),
            onPress: () => this.setState({ failure: null, failed: false }),
          },
        }}
        lead={t("frame.errorBody")}
        title={t("frame.errorTitle")}
      />
    );
  }
}
