import { dayLength, type KeyedType } from '../profile/value-key';

const minute = 60_000;
const hour = 60 * minute;

/** Widths that divide a clock or a week evenly, in milliseconds. */
const clockSteps = [1, 5, 15, 60, 300, 900, 1800].map((seconds) => seconds * 1000).concat([hour, 3 * hour, 6 * hour]);
const daySteps = [1, 7];
const monthSteps = [1, 3, 6];

/**
 * The edges of about that many bins of round width that hold all from `least` to `greatest`: ascending, at least two,
 * each bin from an edge up to but not including the next. Days and instants are cut at weeks, months and years.
 */
export function binEdges(least: number, greatest: number, type: KeyedType, about: number): readonly number[] {
  switch (type) {
    case 'DATE':
      return dayEdges(least, greatest, about);
    case 'TIME_STAMP': {
      const width = (greatest - least) / about;
      const step = clockSteps.find((each) => each >= width);
      if (step !== undefined) return evenEdges(least, greatest, step);
      const days = dayEdges(Math.floor(least / dayLength), Math.floor(greatest / dayLength), about);
      return days.map((day) => day * dayLength);
    }
    case 'BOOLEAN':
      return [0, 1, 2];
    case 'INT':
    case 'LONG':
      return evenEdges(least, greatest, Math.max(1, roundStep((greatest - least) / about)));
    case 'DOUBLE':
      return evenEdges(least, greatest, roundStep((greatest - least) / about));
  }
}

/** The least of 1, 2, 5 times a power of ten that is not less than the width; 1 where there is no width. */
function roundStep(width: number): number {
  if (!(width > 0) || !Number.isFinite(width)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= width * (1 - 1e-9)) ?? 10 * power;
}

function evenEdges(least: number, greatest: number, step: number): readonly number[] {
  const edgeAt = (index: number): number => withoutNoise(index * step);
  let first = Math.floor(least / step);
  let last = Math.floor(greatest / step) + 1;
  const magnitude = Math.max(Math.abs(least), Math.abs(greatest));
  // Where the step is lost in the numbers' own precision there is one bin: such as a million times the same 1e300.
  if (!(last - first <= 10_000) || !(step > magnitude * 1e-11)) return [least, nextAbove(greatest)];
  // Division and rounding may have gone past an end by a hair.
  if (edgeAt(first) > least) first -= 1;
  if (edgeAt(last) <= greatest) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => edgeAt(first + index));
}

/** 0.30000000000000004 is meant as 0.3. */
function withoutNoise(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(12));
}

function nextAbove(number: number): number {
  return number + Math.max(1, Math.abs(number) * 2 ** -50);
}

function dayEdges(least: number, greatest: number, about: number): readonly number[] {
  const width = (greatest - least) / about;
  const days = daySteps.find((each) => each >= width);
  // Day 4 of the epoch was a Monday.
  if (days !== undefined) return evenEdges(least - 4, greatest - 4, days).map((day) => day + 4);
  const [from, to] = [monthOf(least), monthOf(greatest)];
  const months = monthSteps.find((each) => each * 30.4 >= width) ?? 12 * roundStep(width / 365.25);
  const first = Math.floor(from / months) * months;
  const count = Math.floor((to - first) / months) + 1;
  return Array.from({ length: count + 1 }, (_, index) => dayOfMonth(first + index * months));
}

/** Months since January of the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return new Date(0).setUTCFullYear(year, month - year * 12, 1) / dayLength;
}
