// What KaTeX calls and the engine on the server has not: ECMAScript 2017, section 19.1.2.5.
if (!Object.entries) {
    Object.entries = (object) => Object.keys(object).map((key) => [key, object[key]]);
}
