// Puts the page together.

import { byId } from "./dom.js";
import { Reader } from "./reader.js";
import { watchStatus } from "./status.js";
import { Talk } from "./talk.js";
import { loadTexts, switchLanguage } from "./texts.js";
import { Welcome } from "./welcome.js";

await loadTexts();

const reader = new Reader();
const talk = new Talk((citation, answer) => reader.open(citation, answer));
const welcome = new Welcome((question) => talk.ask(question));
const asked = new URLSearchParams(location.search).get("q");
let first = true;

byId("language").addEventListener("click", switchLanguage);

watchStatus((status) => {
  talk.composer.ready = status.ready;
  if (!status.ready) {
    return;
  }
  welcome.load();
  if (first) {
    first = false;
    reader.followAddress();
    if (asked?.trim()) {
      talk.ask(asked.trim());
    } else if (!location.search && matchMedia("(hover: hover)").matches) {
      talk.composer.focus();
    }
  }
});
