import { html } from "hono/html";
import * as v from "valibot";
import { type CollectSettings, collectSettings } from "#activities/collect/activity.ts";
import { type VoteSettings, voteSettings } from "#activities/vote/activity.ts";
import type { Activity, Language, Participant } from "#domain/records.ts";
import { shortId } from "#domain/records.ts";
import { type ReadonlyState, stageOf, stepOf } from "#domain/state.ts";
import { isAskedAtTable, subjectsOf, subjectsOfRound } from "#domain/subjects.ts";
import { inLanguage, type Texts } from "./texts.ts";

export interface PlainStep {
  readonly state: ReadonlyState;
  readonly me: Participant;
  readonly t: Texts;
  readonly language: Language;
  /** Made anew for each form: a form that is sent twice takes effect once. */
  readonly commandId: string;
  /** What was typed and refused: it stands in the field again. */
  readonly typed: string;
}

/** The activity that is on now and open, if there is one. */
export function openActivity(state: ReadonlyState): Activity | null {
  const activity = state.tables.activity.get(stageOf(state).activityId ?? "");
  return activity && stepOf(state, activity.id).status === "open" ? activity : null;
}

/** What can be done in the present step with a plain form: write cards, give dots. */
export function stepForm(step: PlainStep) {
  const activity = openActivity(step.state);
  if (!activity || activity.type === "pause" || activity.type === "select")
    return html`<p>${step.t.wait}</p>`;
  if (activity.type === "collect") return collectForm(step, activity);
  if (activity.type === "vote") return voteForm(step, activity);
  return html`<p>${step.t.elsewhere}</p>`;
}

const question = ({ language }: PlainStep, activity: Activity) =>
  html`<h2>${inLanguage(activity.prompt, language)}</h2>`;

function collectForm(step: PlainStep, activity: Activity) {
  const { state, me, t, typed, commandId } = step;
  const settings: CollectSettings = v.parse(collectSettings, activity.settings);
  const fieldId = me.tableId === null ? null : (state.tables.table.get(me.tableId)?.fieldId ?? null);
  const offered = [...state.tables.dimension.values()].filter(
    (dimension) => settings.dimensions === "offered" && dimension.fieldId === fieldId,
  );
  const mine = [...state.tables.card.values()].filter(
    (card) => card.authorId === me.id && card.activityId === activity.id && card.status !== "withdrawn",
  );
  const choice =
    offered.length === 0
      ? ""
      : html`<label for="d">${t.dimension}</label><select id="d" name="dimensionId"><option value="">${t.none}</option>${offered.map((it) => html`<option value="${it.id}">${it.title}</option>`)}</select>`;
  return html`${question(step, activity)}
<form method="post"><input type="hidden" name="commandId" value="${commandId}"><input type="hidden" name="activityId" value="${activity.id}">
<label for="t">${t.card}</label><textarea id="t" name="text" rows="4" required>${typed}</textarea>${choice}<button>${t.send}</button></form>
<h2>${t.mine}</h2><ul>${mine.map((card) => html`<li><b>${shortId(card)}</b> ${card.text}</li>`)}</ul>`;
}

function voteForm(step: PlainStep, activity: Activity) {
  const { state, me, t, commandId } = step;
  const settings: VoteSettings = v.parse(voteSettings, activity.settings);
  const { round, roundSubjects } = stepOf(state, activity.id);
  const subjects = subjectsOfRound(subjectsOf(state, settings), roundSubjects[String(round)]).filter(
    (subject) => isAskedAtTable(state, activity, subject, me.tableId),
  );
  const lowest = settings.negative ? -settings.cap : 0;
  const voted = state.tables.voted.has(`${activity.id}.${round}.${me.id}`);
  return html`${question(step, activity)}
<p>${t.dotsHint}: ${settings.total} / ${settings.cap}</p>${settings.secret ? html`<p>${t.secret}</p>` : ""}${voted ? html`<p>${t.voted}</p>` : ""}
<form method="post"><input type="hidden" name="commandId" value="${commandId}"><input type="hidden" name="activityId" value="${activity.id}">
${subjects.map(
  (subject) =>
    html`<label for="s${subject.id}">${subject.number === null ? "" : `${shortId({ cardKind: subject.cardKind, number: subject.number })} `}${subject.text}</label><input class="n" type="number" id="s${subject.id}" name="dots.${subject.id}" value="0" min="${lowest}" max="${settings.cap}">`,
)}<button>${t.cast}</button></form>`;
}
