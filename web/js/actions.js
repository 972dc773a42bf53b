// What can be done with an answer: copied, linked to, rated, asked again.

import { change, Problem } from "./api.js";
import { el, fill, icon, iconButton } from "./dom.js";
import { markdown } from "./markdown.js";
import { t } from "./texts.js";

const SAID_FOR = 1600;

export function actions(answer, again) {
  const copy = iconButton("copy", t("copy"), () => copied(copy, "copy", markdown(answer)));
  const link = iconButton("link", t("share"), () =>
    copied(link, "link", `${location.origin}/a/${encodeURIComponent(answer.id)}`),
  );
  return el(
    "div",
    { class: "actions", role: "group", "aria-label": t("actions") },
    copy,
    answer.conversation && link,
    answer.conversation && rating(answer),
    iconButton("again", t("again"), again),
  );
}

async function copied(button, name, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure address the clipboard is closed; the old way still works.
    const field = el("textarea", { class: "unseen" });
    field.value = text;
    button.after(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  fill(button, icon("done"));
  button.title = t("copied");
  setTimeout(() => {
    fill(button, icon(name));
    button.title = button.getAttribute("aria-label");
  }, SAID_FOR);
}

/** Thumbs, and after one of them a field for why. */
function rating(answer) {
  const comment = el("input", { type: "text", maxlength: 2000, "aria-label": t("feedback.why"), placeholder: t("feedback.why") });
  const said = el("span", { class: "said", role: "status" });
  const form = el("form", { class: "feedback", hidden: true }, comment, el("button", { type: "submit", class: "quiet" }, t("feedback.send")));
  let vote = null;
  const buttons = ["up", "down"].map((name) =>
    iconButton(name, t(`feedback.${name}`), () => rate(name), { "aria-pressed": "false", "data-vote": name }),
  );
  const post = async (why) => {
    try {
      await change("POST", "/api/feedback", { answer: answer.id, vote, ...(why && { comment: why }) });
      said.textContent = t("feedback.thanks");
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      said.textContent = failure.detail || t("failed.lost");
    }
  };
  const rate = async (name) => {
    vote = name;
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.vote === name)));
    form.hidden = false;
    await post("");
    comment.focus();
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await post(comment.value.trim());
    form.hidden = true;
  });
  return [...buttons, form, said];
}
