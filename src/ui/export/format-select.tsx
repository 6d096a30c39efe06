import { composerMessages } from "../../look/text/messages/composer";
import { exportMessages } from "../../look/text/messages/export";
import { zoneFileMessages } from "../../look/text/messages/zones/files";
import { pageFormats } from "../../snapshot/encode/page-encoder";
import { GroupedSelect } from "../import/review/settings/grouped-select";
import { useMessages } from "../use-messages";
import { dataFormats, type ExportFormat, exportFormats, seriesFormats, zoneFormats } from "./export-formats";

interface FormatSelectProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** The page, several pages, files of the incidents, files of the zones. */
export function FormatSelect({ value, onChange }: FormatSelectProps) {
  const messages = useMessages(exportMessages);
  const texts = useMessages(composerMessages);
  const zoneTexts = useMessages(zoneFileMessages);
  return (
    <GroupedSelect
      label={messages.format}
      showLabel
      value={value}
      groups={[
        {
          label: zoneTexts.groupPage,
          options: [
            ...pageFormats.map((format) => ({ value: format, label: messages[format] })),
            { value: "caption", label: texts.caption },
          ],
        },
        {
          label: texts.groupSeries,
          options: seriesFormats.map((format) => ({ value: format, label: texts[format] })),
        },
        {
          label: zoneTexts.groupIncidents,
          options: dataFormats.map((format) => ({ value: format, label: messages[format] })),
        },
        {
          label: zoneTexts.groupZones,
          options: zoneFormats.map((format) => ({ value: format, label: zoneTexts[format] })),
        },
      ]}
      onChange={(chosen) => {
        const format = exportFormats.find((known) => known === chosen);
        if (format) onChange(format);
      }}
    />
  );
}
