package dev.lookback.web;

/** Language of a question and its answer; lower case in JSON. */
public enum Language {
    ZH,
    EN
}
