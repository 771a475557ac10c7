# The visits that a robot plays, sourced by packaging/run.

numbers=$data/visit-numbers

# part SCRIPT [FOLDER OPTION]: one visit on the in-memory glass, its pictures into the pictures' folder or one in it.
part() {
  say "  playing $1${3:+ with $3}"
  "$kiosk" --config "$config" --play "$root/assets/visits/$1.visit" --pictures "$pictures${2:+/$2}" \
    --numbers "$numbers" ${3:+"$3"} || stop -1 "The visit $1 did not go as its script says."
  headquarters_lives
}

desk() { # desk STAFF_NUMBER CASE ACT...
  node "$root/packaging/visit/desk.mjs" act "$address" "$data/headquarters/tls/ca.pem" \
    "$data/headquarters/sample-city.json" "$@" || stop -1 "The desk could not do its part for the reason above."
}

mediated() { # mediated STATE: what headquarters says of the complaint that was mediated
  node "$root/packaging/visit/desk.mjs" mediated "$address" "$data/headquarters/tls/ca.pem" \
    "$data/headquarters/sample-city.json" "$(number_of mediated)" "$1" || stop -1 "The mediation is not as it was played."
}

number_of() { awk -v name="$1" '$1 == name { print $2 }' "$numbers"; }

# Who signs in at the glass, as the script's $lobby and $pin.
remember_lobby() {
  (umask 077; node -e '
    const city = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const lobby = city.people.find((person) => person.pin);
    console.log("lobby " + lobby.staff_number + "\npin " + lobby.pin);
  ' "$data/headquarters/sample-city.json" > "$numbers")
}

need_pictures() {
  local name missing=""
  for name in $(sed -n 's/^picture //p' "$root"/assets/visits/*.visit) \
    $(sed -n 's,^picture ,portrait/,p' "$root/assets/visits/every_screen.visit"); do
    [ -s "$pictures/$name.png" ] || missing="$missing $name"
  done
  [ -z "$missing" ] || stop -1 "Pictures are missing:$missing"
}

play_visits() {
  need_writable_folder "$pictures"
  remember_lobby
  local printed
  printed=$(find "$data/prints" -name 'receipt-*.pdf' 2>/dev/null | wc -l)
  say "The first visit: settled in the branch"
  part settled_in_the_branch
  say "The second visit: passed up to the station"
  part passed_up
  desk 110001 "$(number_of second)" decided notified
  part rated_low
  desk 110002 "$(number_of second)" recontact_done
  part rated_again
  say "The third visit: in the customer's own words"
  part in_own_words
  say "The fourth visit: at the station, without a complaint"
  part at_the_station
  say "The fifth visit: a complaint and a rating by two switches"
  part by_two_switches
  say "The sixth visit: a mediator chosen at the glass, and an agreement"
  part mediated
  mediated mediation_pending
  desk 900001 "$(number_of mediated)" mediation_accepted agreed
  part agreed
  mediated closed
  say "Every screen in both languages, lying and upright"
  part every_screen
  part every_screen portrait --portrait
  need_pictures
  [ "$(find "$data/prints" -name 'receipt-*.pdf' | wc -l)" -ge $((printed + 2)) ] || stop -1 "A receipt is missing."
  cp "$(find "$data/prints" -name 'receipt-*.pdf' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-)" \
    "$pictures/receipt.pdf"
  headquarters_lives
  say "What headquarters says:"
  node "$root/packaging/visit/desk.mjs" written "$address" "$data/headquarters/tls/ca.pem" \
    "$data/headquarters/sample-city.json" "$(number_of own)" 理财到期 atm 王小明 ||
    stop -1 "What the customer wrote is not what headquarters has."
  node "$root/packaging/visit/desk.mjs" written "$address" "$data/headquarters/tls/ca.pem" \
    "$data/headquarters/sample-city.json" "$(number_of second)" 没有解释 ||
    stop -1 "The remark of a rating is not what headquarters has."
  node "$root/packaging/visit/desk.mjs" spoken "$address" "$data/headquarters/tls/ca.pem" \
    "$data/headquarters/sample-city.json" "$(number_of own)" 3 ||
    stop -1 "What the customer said is not what headquarters has."
  node "$root/packaging/visit/desk.mjs" summary "$address" "$data/headquarters/tls/ca.pem" \
    "$data/headquarters/sample-city.json" "$(number_of first)" "$(number_of second)" "$pictures" ||
    stop -1 "What headquarters says differs from what was done."
  rm -f "$numbers"
  say "Pictures (the upright ones in portrait/), receipt.pdf and statistics.json are in $pictures"
}
