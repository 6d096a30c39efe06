import { defineMessages } from "../../define-messages";

export const mapHandleMessages = defineMessages({
  en: {
    group: (name: string) => `Handles of ${name}`,
    vertex: (number: number, count: number) => `Vertex ${number} of ${count}`,
    vertexOfRing: (number: number, count: number, ring: number) =>
      `Vertex ${number} of ${count}, ring ${ring}`,
    midpoint: (number: number) => `Add a vertex after vertex ${number}`,
    depthLeft: (stretch: number) => `Depth left, stretch ${stretch}`,
    depthRight: (stretch: number) => `Depth right, stretch ${stretch}`,
    boundary: (before: number, after: number) => `Boundary between stretches ${before} and ${after}`,
    splitStretch: (stretch: number) => `Divide stretch ${stretch} in two`,
    moveZone: "Move zone",
    center: "Centre",
    radius: "Radius",
    radiusOfRing: (number: number) => `Radius of ring ${number}`,
    splitHere: "Split the line here",
    fromStart: (length: string) => `${length} from the start`,
    helpMove: "Drag it, or use the arrow keys; with Shift ten times as far.",
    helpRemove: "A right click, a long press or Delete removes it.",
    helpPress: "Click it or press Enter.",
    helpEdge: "The edge of the strip can be dragged as well; with Alt, only around that place.",
  },
  uk: {
    group: (name: string) => `Ручки зони «${name}»`,
    vertex: (number: number, count: number) => `Вершина ${number} з ${count}`,
    vertexOfRing: (number: number, count: number, ring: number) =>
      `Вершина ${number} з ${count}, контур ${ring}`,
    midpoint: (number: number) => `Додати вершину після вершини ${number}`,
    depthLeft: (stretch: number) => `Глибина ліворуч, відрізок ${stretch}`,
    depthRight: (stretch: number) => `Глибина праворуч, відрізок ${stretch}`,
    boundary: (before: number, after: number) => `Межа між відрізками ${before} і ${after}`,
    splitStretch: (stretch: number) => `Поділити відрізок ${stretch} на два`,
    moveZone: "Пересунути зону",
    center: "Центр",
    radius: "Радіус",
    radiusOfRing: (number: number) => `Радіус кола ${number}`,
    splitHere: "Розділити лінію тут",
    fromStart: (length: string) => `${length} від початку`,
    helpMove: "Тягніть або натискайте стрілки; з Shift — удесятеро далі.",
    helpRemove: "Клацання правою кнопкою, довгий дотик або Delete прибирає.",
    helpPress: "Клацніть або натисніть Enter.",
    helpEdge: "Край смуги теж можна тягнути; з Alt — лише довкола цього місця.",
  },
});

export type HandleWords = (typeof mapHandleMessages)["en"];
