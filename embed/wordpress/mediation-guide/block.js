// The block in the WordPress editor: its settings, and a placeholder for the guide. Loads nothing from the guide's address;
// mediation-guide.php renders the block on published pages. Not in Rust: the editor only loads JavaScript.
( function ( { blocks, blockEditor, components, element, i18n } ) {
	const make = element.createElement;
	const __ = ( text ) => i18n.__( text, 'mediation-guide' );

	// For each setting: name, label, help text and, for a list, the choices.
	const settings = [
		[ 'lang', __( 'Language' ), __( 'Default: the page’s.' ), [ {{languages}} ] ],
		[ 'start', __( 'How it opens' ), '', [
			[ 'inline', __( 'In the page' ) ],
			[ 'button', __( 'In the page, from the link' ) ],
			[ 'dialog', __( 'Over the page, from the link' ) ],
		] ],
		[ 'text', __( 'The link’s text' ), __( 'Shown on its own if scripts are off.' ) ],
		[ 'contact', __( 'Contact' ), __( 'Where “Talk with a mediator” leads: https:, mailto: or tel:' ) ],
		[ 'phone', __( 'Telephone' ), __( 'The number beside that link: digits, spaces and + - . ( ).' ) ],
		[ 'exit', __( 'Exit page' ), __( 'Where “Leave now” leads: a page that anybody might look at, https: only.' ) ],
		[ 'scheme', __( 'Colour scheme' ), __( 'Default: the page’s.' ), [ [ 'auto', __( 'Same as the reader’s device' ) ], [ 'light', __( 'Light' ) ], [ 'dark', __( 'Dark' ) ] ] ],
		[ 'accent', __( 'Your colour' ), __( 'Such as #23665a.' ) ],
		[ 'mode', __( 'Who uses it' ), '', [ [ 'reader', __( 'One reader' ) ], [ 'together', __( 'Two people at one screen' ) ] ] ],
		[ 'guide', __( 'Which guide' ), __( 'One of the addresses under Settings, Mediation guide. Default: the first.' ) ],
	];

	const control = ( { attributes, setAttributes }, [ name, label, help, choices ] ) => {
		const options = choices && [ [ '', __( 'Default' ) ], ...choices ].map( ( it ) => ( { value: it[ 0 ], label: it[ 1 ] } ) );
		return make( choices ? components.SelectControl : components.TextControl, {
			key: name,
			label,
			help,
			options,
			value: attributes[ name ] || '',
			// An empty setting is not stored.
			onChange: ( value ) => setAttributes( { [ name ]: value || undefined } ),
		} );
	};

	blocks.registerBlockType( 'mediation-guide/guide', {
		edit: ( block ) => make( 'div', blockEditor.useBlockProps(),
			make( blockEditor.InspectorControls, {},
				make( components.PanelBody, {}, settings.map( ( it ) => control( block, it ) ) )
			),
			make( components.Placeholder, {
				icon: 'format-chat',
				label: __( 'Mediation guide' ),
				instructions: __( 'Readers see the guide here once its address is set under Settings, Mediation guide.' ),
			} )
		),
		save: () => null,
	} );
} )( window.wp );
