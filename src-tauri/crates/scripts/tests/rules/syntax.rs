//! PowerShell as a syntax tree: commands with their arguments, variables, functions.

use anteroom_scripts::Audience;
use tree_sitter::{Node, Parser, Tree};

use crate::sample::{everything, scripts, texts, values};

/// A parsed script.
pub struct Source {
    pub text: String,
    tree: Tree,
}

/// A command as it is called.
pub struct Command<'tree> {
    pub name: String,
    pub node: Node<'tree>,
    pub arguments: Vec<Argument<'tree>>,
}

/// A parameter with its values, or values without one.
pub struct Argument<'tree> {
    pub parameter: Option<String>,
    /// Whether the value hangs on the parameter by a colon.
    pub attached: bool,
    pub values: Vec<Node<'tree>>,
}

impl Source {
    pub fn parse(text: &str) -> Self {
        let mut parser = Parser::new();
        parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
        Self { text: text.to_owned(), tree: parser.parse(text, None).unwrap() }
    }

    /// Every node, in the order of the text.
    pub fn nodes(&self) -> Vec<Node<'_>> {
        self.nodes_in(self.tree.root_node())
    }

    /// A node and everything in it, in the order of the text.
    pub fn nodes_in<'tree>(&self, root: Node<'tree>) -> Vec<Node<'tree>> {
        let mut waiting = vec![root];
        let mut nodes = Vec::new();
        while let Some(node) = waiting.pop() {
            nodes.push(node);
            let mut cursor = node.walk();
            let children: Vec<_> = node.children(&mut cursor).collect();
            waiting.extend(children.into_iter().rev());
        }
        nodes
    }

    pub fn of_kind(&self, kind: &str) -> Vec<Node<'_>> {
        self.nodes().into_iter().filter(|node| node.kind() == kind).collect()
    }

    pub fn text(&self, node: Node<'_>) -> &str {
        &self.text[node.byte_range()]
    }

    /// What the parser could make nothing of.
    pub fn errors(&self) -> Vec<String> {
        let broken = self.nodes().into_iter().filter(|node| node.is_error() || node.is_missing());
        broken.map(|node| format!("{}: {}", node.start_position(), self.text(node))).collect()
    }

    /// The kinds of all nodes: two scripts that differ in literals alone have the same shape.
    pub fn shape(&self) -> Vec<&str> {
        let nodes = self.nodes().into_iter().filter(|node| node.kind() != "comment");
        nodes.map(|node| node.kind()).collect()
    }

    /// Every command with its arguments.
    pub fn commands(&self) -> Vec<Command<'_>> {
        self.of_kind("command").into_iter().map(|node| self.read_command(node)).collect()
    }

    fn read_command<'tree>(&'tree self, node: Node<'tree>) -> Command<'tree> {
        let mut command = Command { name: String::new(), node, arguments: Vec::new() };
        let mut cursor = node.walk();
        for part in node.children(&mut cursor) {
            match part.kind() {
                "command_name" => command.name = self.text(part).to_owned(),
                "command_elements" => command.arguments = self.read_arguments(part),
                _ => {}
            }
        }
        command
    }

    fn read_arguments<'tree>(&'tree self, elements: Node<'tree>) -> Vec<Argument<'tree>> {
        let mut arguments: Vec<Argument<'tree>> = Vec::new();
        let mut comma = false;
        let mut cursor = elements.walk();
        for element in elements.children(&mut cursor) {
            match element.kind() {
                "command_argument_sep" => {
                    if self.text(element).contains(':')
                        && let Some(last) = arguments.last_mut()
                    {
                        last.attached = true;
                    }
                }
                "," => comma = true,
                "command_parameter" => arguments.push(Argument {
                    parameter: Some(self.text(element).trim_start_matches('-').to_owned()),
                    attached: false,
                    values: Vec::new(),
                }),
                // A table of parameters belongs to the command, and to no parameter before it.
                _ if self.text(element).starts_with('@') && !self.text(element).starts_with("@(") => {
                    arguments.push(Argument { parameter: None, attached: false, values: vec![element] });
                }
                _ if element.is_named() => {
                    let waits = |last: &&mut Argument<'_>| comma || last.values.is_empty();
                    match arguments.last_mut().filter(waits) {
                        Some(last) => last.values.push(element),
                        None => arguments.push(Argument {
                            parameter: None,
                            attached: false,
                            values: vec![element],
                        }),
                    }
                    comma = false;
                }
                _ => {}
            }
        }
        arguments
    }

    /// What a node stands in, from the inside out: the keys of tables, functions, and what is assigned to.
    pub fn surroundings(&self, node: Node<'_>) -> Vec<String> {
        let mut all = Vec::new();
        let mut inner = node;
        while let Some(outer) = inner.parent() {
            let name = match outer.kind() {
                "hash_entry" => outer.named_child(0),
                "function_statement" => {
                    self.nodes_in(outer).into_iter().find(|one| one.kind() == "function_name")
                }
                "assignment_expression" => outer.named_child(0),
                _ => None,
            };
            all.extend(name.filter(|name| *name != inner).map(|name| self.text(name).to_owned()));
            inner = outer;
        }
        all
    }

    /// Whether it is the engine's look-up of recipients where there are none: it stands in every script, and is called nowhere there.
    pub fn is_spare(&self, command: &Command<'_>, audience: Audience) -> bool {
        audience != Audience::ExchangeAdministrator
            && self.surroundings(command.node).iter().any(|place| place == "$Ar.Recipient")
    }

    /// The functions the script brings along, with their parameters.
    pub fn functions(&self) -> Vec<(String, Vec<String>)> {
        let read = |function: Node<'_>| {
            let parts = self.nodes_in(function);
            let name = parts.iter().find(|node| node.kind() == "function_name");
            let parameters = parts.iter().filter(|node| node.kind() == "script_parameter");
            let names = parameters.filter_map(|parameter| {
                let mut cursor = parameter.walk();
                parameter.children(&mut cursor).find(|node| node.kind() == "variable")
            });
            let names = names.map(|name| self.variable(name)).collect();
            (name.map(|name| self.text(*name).to_owned()).unwrap_or_default(), names)
        };
        self.of_kind("function_statement").into_iter().map(read).collect()
    }

    /// A variable's name, without `$` or `@`.
    pub fn variable(&self, node: Node<'_>) -> String {
        self.text(node).trim_start_matches(['$', '@']).trim_matches(['{', '}']).to_owned()
    }

    /// The names of the variables in a part of the script.
    pub fn variables_in(&self, node: Node<'_>) -> Vec<String> {
        let variables = self.nodes_in(node).into_iter().filter(|one| one.kind() == "variable");
        variables.map(|one| self.variable(one)).collect()
    }

    /// What a value says, if it is a literal: a bare word, a text in single quotes, a number, `$true` or `$false`.
    pub fn literal(&self, node: Node<'_>) -> Option<String> {
        let text = self.text(node);
        let mut leaf = node;
        while leaf.named_child_count() == 1 {
            leaf = leaf.named_child(0)?;
        }
        match leaf.kind() {
            "verbatim_string_characters" => Some(text.trim_matches('\'').to_owned()),
            "generic_token" | "decimal_integer_literal" => Some(text.to_owned()),
            "variable" if matches!(text, "$true" | "$false") => Some(text.to_owned()),
            _ => None,
        }
    }
}

#[test]
fn every_script_parses() {
    for written in texts() {
        let source = Source::parse(&written.text);
        assert_eq!(source.errors(), Vec::<String>::new(), "{}\n{}", written.name, written.text);
        assert!(!source.commands().is_empty(), "{} does something", written.name);
        assert_eq!(
            source.of_kind("pipeline_chain_tail").len(),
            0,
            "{}: from PowerShell 7 on alone",
            written.name
        );
    }
    assert!(!Source::parse("if ($a) { Get-X").errors().is_empty(), "what is cut off is noticed");
}

#[test]
fn a_script_in_a_file_is_the_same_script() {
    for (environment, script) in everything(&values()) {
        // As a file is saved for Windows PowerShell 5.1: with a byte order mark and Windows line ends.
        let saved = format!("\u{feff}{}", script.text.replace('\n', "\r\n"));
        let saved = Source::parse(&saved);
        assert_eq!(saved.errors(), Vec::<String>::new(), "{environment:?}: {:?}", script.tasks);
        assert_eq!(saved.shape(), Source::parse(&script.text).shape(), "{environment:?}: {:?}", script.tasks);
    }
}

#[test]
fn windows_powershell_knows_every_construct() {
    for written in texts() {
        // What came with PowerShell 6 and 7; `??`, `?.` and the ternary do not parse at all.
        for late in [
            "??",
            " && ",
            " || ",
            "-Parallel",
            "-AsHashtable",
            "-AsUTC",
            "-Depth 100",
            "Join-String",
            "Test-Json",
            "$IsWindows",
            "-not-",
        ] {
            assert!(!written.text.contains(late), "{} has {late}", written.name);
        }
    }
}

#[test]
fn every_script_is_one_file_that_honours_what_if() {
    for written in scripts() {
        assert!(written.text.starts_with("<#\n.SYNOPSIS\n"), "{} has help", written.name);
        let source = Source::parse(&written.text);
        let attributes = source.of_kind("attribute");
        let binding = attributes.first().map(|attribute| source.text(*attribute)).unwrap_or_default();
        assert!(
            binding.starts_with("[CmdletBinding(SupportsShouldProcess = $true"),
            "{}: {binding}",
            written.name
        );
        assert!(written.text.contains("$ErrorActionPreference = 'Stop'"), "{}", written.name);
    }
}

#[test]
fn a_node_knows_what_it_stands_in() {
    let source = Source::parse("$Ar.Settings['A'] = @{ Set = { Set-X -A $b } }\nfunction Get-Y { Get-Z }");
    let commands = source.commands();
    let around = |name: &str| {
        let command = commands.iter().find(|command| command.name == name).unwrap();
        source.surroundings(command.node)
    };
    assert_eq!(around("Set-X"), ["Set", "$Ar.Settings['A']"]);
    assert_eq!(around("Get-Z"), ["Get-Y"]);
}
