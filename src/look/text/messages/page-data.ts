import { defineMessages } from "../define-messages";

/** What a page or a file says of imported data: filters over them, and terms that are not known. */
export const pageDataMessages = defineMessages({
  en: {
    licenceNotStated: "licence not stated",
    filterType: (values: string) => `event type: ${values}`,
    filterActor: (values: string) => `actor: ${values}`,
    filterOblast: (values: string) => `oblast or region: ${values}`,
    filterSource: (values: string) => `source: ${values}`,
    filterPrecision: (values: string) => `place known to: ${values}`,
    filterKilled: (range: string) => `killed: ${range}`,
    filterInjured: (range: string) => `injured: ${range}`,
    atLeast: (figure: string) => `at least ${figure}`,
    atMost: (figure: string) => `at most ${figure}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    filterView: "only what lies in the part of the map that was shown",
    tooManyIncidents: (most: string) =>
      `More than ${most} incidents lie in this frame, too many to tell apart on a page. Narrow the time window or the filter, zoom in, or switch the layer “Incidents” off.`,
  },
  uk: {
    licenceNotStated: "ліцензію не вказано",
    filterType: (values) => `вид події: ${values}`,
    filterActor: (values) => `учасник: ${values}`,
    filterOblast: (values) => `область або регіон: ${values}`,
    filterSource: (values) => `джерело: ${values}`,
    filterPrecision: (values) => `місце відоме з точністю: ${values}`,
    filterKilled: (range) => `загиблих: ${range}`,
    filterInjured: (range) => `поранених: ${range}`,
    atLeast: (figure) => `щонайменше ${figure}`,
    atMost: (figure) => `щонайбільше ${figure}`,
    between: (low, high) => `від ${low} до ${high}`,
    filterView: "лише те, що в показаній частині карти",
    tooManyIncidents: (most) =>
      `У цих межах понад ${most} інцидентів — забагато, щоб розрізнити їх на сторінці. Звузьте проміжок часу чи фільтр, наблизьте карту або вимкніть шар «Інциденти».`,
  },
});
