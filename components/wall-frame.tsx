import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names.ts";
import { FieldTab } from "./field-tab.tsx";
import { Tally } from "./tally.tsx";
import { Words } from "./words.tsx";

export interface WallFrameProps {
  /** Left out: no tab (several fields); null: "ohne Feld". */
  numeral?: number | null;
  kicker?: string;
  /** The largest thing on the wall: at most two lines, long ones are set smaller. */
  question: string;
  /** Clock or CalmClock. */
  clock?: ReactNode;
  /** TimeLine with variant "wall"; without it a rule closes the head. */
  timeline?: ReactNode;
  children: ReactNode;
  /** WallFoot. */
  foot?: ReactNode;
  /** Funding; takes the foot's place in the lobby. */
  funding?: ReactNode;
  /** Curtain, or the large join code: lies over everything. */
  over?: ReactNode;
  dark?: boolean;
  /** Fills the window; otherwise the box it stands in. */
  screen?: boolean;
  className?: string;
}

/** The wall in any box: head, rule, body, foot. Nothing on it scrolls or is cut off. */
export function WallFrame(props: WallFrameProps) {
  const {
    numeral,
    kicker,
    question,
    clock,
    timeline,
    children,
    foot,
    funding,
    over,
    dark,
    screen,
    className,
  } = props;
  return (
    <div
      className={classNames("wall-frame", screen && "wall-frame-screen", className)}
      data-theme={dark ? "dark" : undefined}
    >
      <div className="wall">
        <header className="wall-top">
          <div className="wall-head">
            {numeral !== undefined && <FieldTab numeral={numeral} />}
            <div className="wall-ask">
              {kicker && (
                <p className="wall-kicker">
                  <Words>{kicker}</Words>
                </p>
              )}
              <h1 data-length={questionLength(question)}>
                <Words>{question}</Words>
              </h1>
            </div>
            {clock}
          </div>
          {timeline ?? <div className="wall-bar" />}
        </header>
        <main className="wall-body">{children}</main>
        {(foot || funding) && (
          <footer>
            {foot}
            {funding}
          </footer>
        )}
        {over}
      </div>
    </div>
  );
}

export interface WallFootProps {
  /** Who has answered: two named numbers, and the sentence around them. */
  answered?: { count: number; of: number; words: string };
  /** "Runde 1", "Trennlinie: Skalenmitte". */
  note?: string;
  /** Another note where there is room for it. */
  wideNote?: string;
  page?: { index: number; of: number };
  address?: string;
  code?: string;
}

/** Who has answered, which page, where to join: the same place on every wall page. */
export function WallFoot({ answered, note, wideNote, page, address, code }: WallFootProps) {
  const t = useTranslations("parts");
  return (
    <div className="wall-foot">
      {answered && (
        <>
          <span className="wall-wide">
            <Tally count={answered.count} of={answered.of} />
          </span>
          <span>
            <strong>{t("wall.of", { count: answered.count, of: answered.of })}</strong> {answered.words}
          </span>
        </>
      )}
      {note && <span>{note}</span>}
      {wideNote && <span className="wall-wide">{wideNote}</span>}
      {page && page.of > 1 && <span>{t("wall.page", { page: page.index + 1, of: page.of })}</span>}
      {(address || code) && (
        <span className="wall-foot-end">
          {address && <span>{address}</span>}
          {code && <span className="wall-code">{code}</span>}
        </span>
      )}
    </div>
  );
}

function questionLength(question: string): "long" | "very-long" | undefined {
  if (question.length > 120) return "very-long";
  return question.length > 68 ? "long" : undefined;
}
