import { Text } from "@fluentui/react-components";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { BringBack, type BringBackWays } from "./bring-back";

type OutputPanelProps = {
  /** What was pasted on the page. */
  text: string;
  ways: BringBackWays;
  onClose: () => void;
};

/** What commands and scripts said, whichever requirement it is about. */
export function OutputPanel({ text, ways, onClose }: OutputPanelProps) {
  return (
    <SidePanel onClose={onClose} title={t("requirements.bring.title")} wide>
      <Text>{t("requirements.bring.lead")}</Text>
      {/* Another paste on the page begins anew. */}
      <BringBack id="any" key={text} text={text} ways={ways} />
    </SidePanel>
  );
}
