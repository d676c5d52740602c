import { Button, type ButtonProps } from "@fluentui/react-components";
import { Checkmark20Regular, Copy20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { t } from "../messages";
import { useSurroundings } from "./surroundings";

type CopyButtonProps = { text: string; label?: string; appearance?: ButtonProps["appearance"] };

/** Copies, and says whether it did. */
export function CopyButton({ text, label = t("common.copy"), appearance = "subtle" }: CopyButtonProps) {
  const { copyText, announce } = useSurroundings();
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === text;

  const copy = async () => {
    const worked = await copyText(text);
    setCopied(worked ? text : null);
    announce(worked ? t("common.copied") : t("common.copyFailed"), worked ? "polite" : "assertive");
  };

  return (
    <Button
      appearance={appearance}
      icon={done ? <Checkmark20Regular /> : <Copy20Regular />}
      onBlur={() => setCopied(null)}
      onClick={() => void copy()}
      size="small"
    >
      {done ? t("common.copied") : label}
    </Button>
  );
}
