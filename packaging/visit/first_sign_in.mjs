// Prints who may sign in first, from the list that create-sample-city wrote: node first_sign_in.mjs LIST
import { readFileSync } from 'node:fs';

const city = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const desk = city.people.find((person) => person.password);
const lobby = city.people.find((person) => person.pin);
console.log(`  console: staff number ${desk.staff_number}, password ${desk.password}`);
console.log(`  staff mode at the glass: hold the top left corner, staff number ${lobby.staff_number}, PIN ${lobby.pin}`);
console.log(`  everybody else: ${process.argv[2]}`);
