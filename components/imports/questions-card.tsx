import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import { brief } from "#lib/import/telling.ts";
import type { ImportPage } from "#lib/imports/queries.ts";
import type { Question } from "#lib/imports/questions.ts";
import { LEAVE_EMPTY } from "#lib/imports/schema.ts";
import { counted } from "#lib/imports/words.ts";

const atOnce = 60;

/** What the file leaves open, each distinct cell asked about once. Every answer may also wait. */
export function QuestionsCard({ page, answer }: { page: ImportPage; answer: FormAction }) {
  const { record, questions } = page;
  // Open ones first, so that answering brings up what did not fit on the page.
  const shown = [...questions]
    .sort((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined))
    .slice(0, atOnce);
  const open = questions.filter((one) => one.answer === undefined).length;
  return (
    <Card title="Questions" id="questions">
      {questions.length === 0 ? (
        <Notice tone="good" title="The rows leave no question open." />
      ) : (
        <ActionForm
          action={answer}
          submission={crypto.randomUUID()}
          submitLabel="Save the answers"
          version={record.version}
        >
          <p className="text-sm text-muted">
            {open === 0
              ? "Every question is answered."
              : `${counted(open, "question is", "questions are")} open.`}{" "}
            An answer counts for every row whose cell says the same. What you leave for later is kept with the
            objective as a note.
            {questions.length > shown.length
              ? ` ${counted(questions.length - shown.length, "more follows", "more follow")} once these are answered.`
              : ""}
          </p>
          <input type="hidden" name="id" value={record.id} />
          <div className="grid gap-5 md:grid-cols-2">
            {shown.map((question) => (
              <QuestionField key={`${question.key}:${question.answer}`} question={question} />
            ))}
          </div>
        </ActionForm>
      )}
    </Card>
  );
}

function QuestionField({ question }: { question: Question }) {
  const { key, column, value, message, lines, choices, allowed, answer } = question;
  const where = `${counted(lines.length, "row")}: line ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? " …" : ""}`;
  const initial = answer === null ? LEAVE_EMPTY : (answer ?? "");
  const shared = { name: `answer.${key}`, label: `${column}: ${brief(value)}`, initial };
  if (choices === null) {
    const hint = `${message} Allowed: ${allowed.join(", ")}. Left blank, the question stays open. ${where}.`;
    return <Field {...shared} hint={hint} maxLength={500} initial={answer ?? ""} />;
  }
  return (
    <Field
      {...shared}
      as="select"
      hint={`${message} ${where}.`}
      empty="Leave for later"
      options={[...choices, { value: LEAVE_EMPTY, label: "Leave the field empty" }]}
    />
  );
}
