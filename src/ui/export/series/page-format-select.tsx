import { seriesMessages } from "../../../look/text/messages/series";
import { type PageFormat, pageFormats } from "../../../snapshot/encode/page-encoder";
import { NativeSelect } from "../../controls/native-select";
import { useMessages } from "../../use-messages";
import { formatNames } from "./format-names";

/** What each page of a zip is. */
export function PageFormatSelect(props: {
  readonly value: PageFormat;
  readonly onChange: (format: PageFormat) => void;
}) {
  const messages = useMessages(seriesMessages);
  return (
    <NativeSelect
      label={messages.pageFormat}
      showLabel
      value={props.value}
      options={pageFormats.map((value) => ({ value, label: formatNames[value] }))}
      onChange={props.onChange}
    />
  );
}
