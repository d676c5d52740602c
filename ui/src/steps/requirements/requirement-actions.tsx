import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, PeopleAdd20Regular, Play20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Requirement } from "../../bindings/Requirement";
import { t } from "../../messages";
import { stepOrder } from "../step-page";
import type { RequirementWays } from "./requirement-details";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type RequirementActionsProps = { requirement: Requirement; checking: boolean; ways: RequirementWays };

/** The buttons of a row: check it, confirm it, play it, or go where it is entered. */
export function RequirementActions({ requirement, checking, ways }: RequirementActionsProps) {
  const styles = useStyles();
  const { id, checkable, state, step, appliable, verified } = requirement;
  const again = useRef<HTMLButtonElement>(null);
  const [applied, setApplied] = useState(false);
  const number = step === null ? 0 : stepOrder.indexOf(step) + 1;
  const pasted = verified.kind === "by_output" || verified.kind === "by_script";
  const decided = pasted || verified.kind === "by_hand";

  const apply = async () => {
    const done = await ways.onApply(id);
    setApplied(done);
    if (done) {
      again.current?.focus();
    }
  };

  return (
    <div className={styles.actions}>
      {checkable ? (
        <Button
          aria-busy={checking}
          data-testid={`check-requirement-${id}`}
          icon={<ArrowClockwise20Regular />}
          onClick={() => ways.onCheck(id)}
          ref={again}
        >
          {t(state === "open" ? "requirements.check" : "requirements.checkAgain")}
        </Button>
      ) : (
        <Button data-testid={`confirm-${id}`} onClick={() => ways.onConfirm(id, !decided)} ref={again}>
          {t(
            pasted
              ? "requirements.paste.forget"
              : decided
                ? "requirements.unconfirm"
                : "requirements.confirm",
          )}
        </Button>
      )}
      {checkable && pasted && (
        <Button appearance="subtle" data-testid={`forget-${id}`} onClick={() => ways.onConfirm(id, false)}>
          {t("requirements.paste.forget")}
        </Button>
      )}
      {id.startsWith("users.") && (
        <Button data-testid="users-add" icon={<PeopleAdd20Regular />} onClick={ways.onUsers}>
          {t("requirements.users.add")}
        </Button>
      )}
      {id === "account.directory_address" && (
        <Button data-testid="directory-server" icon={<PeopleAdd20Regular />} onClick={ways.onUsers}>
          {t("requirements.directory")}
        </Button>
      )}
      {appliable && (
        <Button
          data-testid={`apply-${id}`}
          icon={<Play20Regular />}
          onClick={() => void apply()}
          title={t("requirements.apply.hint")}
        >
          {t("requirements.apply")}
        </Button>
      )}
      {step !== null && step !== "requirements" && (
        <Button appearance="subtle" onClick={() => ways.onStep(step)}>
          {t("requirements.goToStep", { number, step: t(`frame.step.${step}`) })}
        </Button>
      )}
      {applied && (
        <Text className={styles.quiet} data-testid={`applied-${id}`} size={200}>
          {t("requirements.apply.done")}
        </Text>
      )}
    </div>
  );
}
