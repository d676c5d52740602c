import { useState } from "react";
import type { DetailKind } from "../../bindings/DetailKind";
import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { Problem } from "../../bindings/Problem";
import type { ProductRow } from "../../bindings/ProductRow";
import type { Requirement } from "../../bindings/Requirement";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import { HandoverPanel } from "../handover-panel";
import { waysTo } from "../problem-ways";
import type { StepPageProps } from "../step-page";
import { usePasteAnywhere } from "../use-paste-anywhere";
import { UsersPanel } from "../users-panel";
import { Checklist, type ChecklistPanel } from "./checklist";
import { ChosenProduct } from "./chosen-product";
import { DetailsForm } from "./details-form";
import { EnvironmentChoice } from "./environment-choice";
import { OnlineNotice } from "./online-notice";
import { ScriptsPanel } from "./scripts-panel";
import { OutputPanel } from "./output-panel";
import { useBringBack } from "./use-bring-back";
import { useRequirements } from "./use-requirements";
import { missingFor, useRequirementsCheck, type Checking } from "./use-requirements-check";

type ChecklistPageProps = StepPageProps & {
  /** `null` while the products are on their way; `undefined` when its profile is not there any more. */
  product: ProductRow | null | undefined;
  /** Why the products are not known. */
  listProblem: Problem | null;
  onListAgain: () => void;
  onChangeProduct: () => void;
};

const places: ProductRow["environments"] = ["on_premises", "exchange_online"];

/** What the chosen product needs: its questions, its checklist, its scripts. */
export function ChecklistPage(props: ChecklistPageProps) {
  const { setup, onSetup, refresh, goBack, goTo, product } = props;
  const requirements = useRequirements(props);
  const { list, errors, problem, take, fail, flush } = requirements;
  const check = useRequirementsCheck({ setup, take, fail, flush, refresh });
  const [panel, setPanel] = useState<ChecklistPanel | null>(null);
  const [pasted, setPasted] = useState("");
  usePasteAnywhere((text) => {
    setPasted(text);
    setPanel("output");
  });
  const close = () => setPanel(null);
  const name = product?.name ?? setup.productName ?? "";
  const kinds = product?.environments ?? places;
  const [only] = kinds;
  // An app registration is a thing of Exchange Online alone.
  const ofApplication = (kind: DetailKind) => kind === "client_id" || kind === "app_object_id";
  const asks = (product?.asks ?? []).filter(
    (kind) => !ofApplication(kind) || setup.environment === "exchange_online",
  );

  const bring = useBringBack({ setup: setup.id, list, take, fail, refresh });
  const { titleOf } = bring;
  const ways = {
    onCheck: check.start,
    onConfirm: (id: string, confirmed: boolean) => void requirements.confirm(id, confirmed),
    onApply: requirements.apply,
    onStep: goTo,
    onUsers: () => setPanel("users"),
    bring,
  };
  const checkable = list?.some((row) => row.checkable) ?? false;
  const shown = problem ?? props.listProblem;
  const goOn = { label: t("common.continue"), onPress: requirements.goOn };
  const checkAll = { label: t("requirements.check.all"), onPress: () => check.start(null) };
  // Where Exchange can be asked and never was, looking comes before going on.
  const checkFirst =
    checkable &&
    check.checking === null &&
    setup.environment === "on_premises" &&
    missingFor(setup).length === 0 &&
    list?.every((row) => row.verified.kind !== "by_check") === true;

  return (
    <Page
      bars={
        shown && (
          <ProblemBar
            actions={waysTo(goTo)}
            onRetry={problem ? requirements.again : props.onListAgain}
            problem={shown}
          />
        )
      }
      errors={errors}
      footer={{
        onBack: goBack,
        primary: checkFirst ? checkAll : goOn,
        ...(checkable && {
          secondary: checkFirst
            ? goOn
            : check.checking === null
              ? checkAll
              : { label: t("requirements.check.cancel"), onPress: check.cancel },
        }),
        note: noteOf(setup.environment, check.checking, list),
      }}
      key="checklist"
      lead={t("requirements.lead")}
      onAgain={() => (checkable ? check.start(null) : requirements.again())}
      panel={
        <>
          {panel === "scripts" && (
            <ScriptsPanel
              flush={flush}
              of={JSON.stringify([
                setup.details,
                setup.account,
                setup.exchange,
                list?.map((row) => row.state),
              ])}
              onClose={close}
              setup={setup.id}
              titleOf={titleOf}
            />
          )}
          {panel === "users" && (
            <UsersPanel goTo={goTo} onClose={close} onSetup={onSetup} refresh={refresh} setup={setup} />
          )}
          {panel === "output" && <OutputPanel onClose={close} text={pasted} ways={bring} />}
          {panel === "handover" && <HandoverPanel onClose={close} setup={setup.id} />}
        </>
      }
      title={t("requirements.title")}
    >
      <ChosenProduct onChange={props.onChangeProduct} product={product} setup={setup} />
      <EnvironmentChoice
        errors={errors}
        hint={
          kinds.length === 1 && only !== undefined
            ? t("products.only", { name, place: t(`products.place.${only}`) })
            : undefined
        }
        kinds={kinds}
        onChoose={(next) => void requirements.choose(next)}
        value={setup.environment}
      />
      {setup.environment === "exchange_online" && <OnlineNotice />}
      {setup.environment !== null && asks.length > 0 && (
        <DetailsForm
          asks={asks}
          form={requirements.details.form}
          onChange={requirements.details.change}
          product={name}
          wrong={new Set(setup.wrong.flatMap(({ step, field }) => (step === "requirements" ? [field] : [])))}
        />
      )}
      {setup.environment !== null && (
        <Checklist
          check={check}
          list={list}
          loading={problem === null}
          onPanel={(next) => {
            setPasted("");
            setPanel(next);
          }}
          ways={ways}
        />
      )}
    </Page>
  );
}

/** The list may be out of sight: how far its check has come stands here too. */
function noteOf(
  environment: EnvironmentKind | null,
  checking: Checking | null,
  list: readonly Requirement[] | null,
): string | undefined {
  if (checking !== null) {
    return checking.event === null
      ? t("requirements.check.starting")
      : t("requirements.check.progress", checking.event);
  }
  if (environment === "exchange_online") {
    return t("requirements.online.blocked");
  }
  return list === null ? undefined : note(list);
}

function note(list: readonly Requirement[]): string | undefined {
  const failed = list.filter((requirement) => requirement.state === "not_met").length;
  const open = list.filter((requirement) => requirement.state === "open").length;
  if (failed > 0) {
    return t("requirements.failed", { count: failed });
  }
  return open > 0 ? t("requirements.open", { count: open }) : undefined;
}
