// What the language's literals may hold is the same as in JavaScript: no types stand inside expressions.
export { evaluators } from './javascript.ts';
