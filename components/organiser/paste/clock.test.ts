import { expect, it } from "vitest";
import { readMinutes, readTime } from "./clock.ts";

it.each([
  ["10:35", 635, null],
  ["10.35 Uhr", 635, null],
  ["9 Uhr", 540, null],
  ["ab 9:00", 540, null],
  ["10:35–11:00", 635, 660],
  ["10.35 - 11.00 Uhr", 635, 660],
  ["9 bis 10 Uhr", 540, 600],
  ["09:00 Uhr – 09:30 Uhr", 540, 570],
])("[PA3] understands the time %j", (text, from, until) => {
  expect(readTime(text)).toEqual({ from, until });
});

it.each(["25", "vormittags", "25:00", "10:75", "", "Pause", "10:35 Ankommen"])(
  "[PA3] takes %j for no time",
  (text) => {
    expect(readTime(text)).toBeNull();
  },
);

it.each([
  ["25", 25],
  ["25 Min", 25],
  ["25 Min.", 25],
  ["ca. 25 Minuten", 25],
  ["25'", 25],
  ["1 h", 60],
  ["1,5 Std", 90],
  ["1 Std 15 Min", 75],
  ["1:30 h", 90],
  ["0:45", 45],
])("[PA3] understands the minutes of %j", (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

it.each(["kurz", "10:75", "2,5 Tage", ""])("[PA3] takes %j for no minutes", (text) => {
  expect(readMinutes(text)).toBeNull();
});
