#include "app/headquarters/commands/command_line.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <list>

namespace fengqiao::headquarters {
namespace {

constexpr int wrong_command_line = 2;

// One option as the parser fills it.
struct Told {
    const Option* option{nullptr};
    CLI::Option* parsed{nullptr};
    std::string text;
    bool flag{false};
};

// A command's word on the command line; the parser keeps references into it.
struct Word {
    const Command& command;
    CLI::App* parsed{nullptr};
    std::list<Told> told;
};

void add_option(Word& word, const Option& option) {
    Told& told = word.told.emplace_back();
    told.option = &option;
    if (option.value.empty()) {
        told.parsed = word.parsed->add_flag(option.name, told.flag, option.help);
        return;
    }
    told.text = option.otherwise;
    told.parsed = word.parsed->add_option(option.name, told.text, option.help);
    told.parsed->type_name(option.value)->default_str(option.otherwise);
    if (option.required) told.parsed->required();
}

Given given_of(const Word& word) {
    std::map<std::string, std::string> values;
    for (const Told& told : word.told) {
        const bool there = told.option->value.empty() ? told.flag : told.parsed->count() > 0;
        if (there || !told.option->otherwise.empty()) values[told.option->name] = told.text;
    }
    return Given{std::move(values)};
}

int report(const Result<int>& outcome) {
    if (outcome) return *outcome;
    std::cerr << "error: " << outcome.error().text << '\n';
    return 1;
}

} // namespace

int run_command_line(std::span<char* const> arguments, const std::vector<Command>& commands,
                     const Tools& tools) {
    CLI::App program{
        "Headquarters of the complaint terminals: takes in what the branches file, gives the console "
        "its cases, and counts. Every command works on one data folder.",
        "fengqiao-headquarters"};
    program.require_subcommand(1);
    std::list<Word> words;
    for (const Command& command : commands) {
        Word& word =
            words.emplace_back(Word{command, program.add_subcommand(command.name, command.help), {}});
        for (const Option& option : command.options)
            add_option(word, option);
    }
    try {
        program.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : wrong_command_line;
    }
    for (const Word& word : words) {
        if (word.parsed->parsed()) return report(word.command.run(given_of(word), tools));
    }
    return wrong_command_line;
}

} // namespace fengqiao::headquarters
