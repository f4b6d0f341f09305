// The block in WordPress' editor: what can be set, and a place for the guide. Nothing comes from the guide's address here;
// the published page is put together by mediation-guide.php.
( function ( { blocks, blockEditor, components, element, i18n } ) {
	const make = element.createElement;
	const __ = ( text ) => i18n.__( text, 'mediation-guide' );

	// Each with its name, its label, and what it says below; then what there is to choose from, if that is a list.
	const settings = [
		[ 'lang', __( 'Language' ), __( 'Without a choice: the page’s.' ), [ {{languages}} ] ],
		[ 'start', __( 'How it starts' ), '', [
			[ 'inline', __( 'In the page' ) ],
			[ 'button', __( 'In the page, once the link is pressed' ) ],
			[ 'dialog', __( 'Above the page, once the link is pressed' ) ],
		] ],
		[ 'text', __( 'The link’s text' ), __( 'All there is where no scripts run.' ) ],
		[ 'contact', __( 'Contact' ), __( 'Where “Talk with a mediator” leads: https:, mailto: or tel:' ) ],
		[ 'phone', __( 'Telephone' ), __( 'The number beside that link: digits and spaces.' ) ],
		[ 'exit', __( 'Way out' ), __( 'Where “Leave now” leads: a page that anybody might look at, https: only.' ) ],
		[ 'scheme', __( 'Colours' ), __( 'Without a choice: the page’s.' ), [ [ 'auto', __( 'As the reader’s device' ) ], [ 'light', __( 'Light' ) ], [ 'dark', __( 'Dark' ) ] ] ],
		[ 'accent', __( 'Your colour' ), __( 'As #23665a.' ) ],
		[ 'mode', __( 'Who looks at it' ), '', [ [ 'reader', __( 'One reader' ) ], [ 'together', __( 'Two at one screen: larger' ) ] ] ],
		[ 'guide', __( 'Which guide' ), __( 'One of the addresses under Settings, Mediation guide. Without one: the first there.' ) ],
	];

	const control = ( { attributes, setAttributes }, [ name, label, help, choices ] ) => {
		const options = choices && [ [ '', __( 'No choice' ) ], ...choices ].map( ( it ) => ( { value: it[ 0 ], label: it[ 1 ] } ) );
		return make( choices ? components.SelectControl : components.TextControl, {
			key: name,
			label,
			help,
			options,
			value: attributes[ name ] || '',
			// What isn't set isn't kept either.
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
				instructions: __( 'Readers find the guide here. If they don’t, its address isn’t set: see Settings, Mediation guide.' ),
			} )
		),
		save: () => null,
	} );
} )( window.wp );
